package dev.clientele.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clientele.functions.json.RecordInspector;
import dev.clientele.functions.json.ReferralValueJson;
import dev.clientele.model.referral.ReferralValue;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Negative controls: a record that breaks its schema is thrown back, and fails the test. */
class ContractInspectorTest {

    private static final String RECORD =
            "{\"customerId\":\"mei\",\"referees\":1,\"ordered\":1,\"historic\":1.00,"
                    + "\"predicted\":2.0,\"clv\":3.0}";

    private final ContractInspector inspector = new ContractInspector();

    @Test
    void everyWriterIsInspected() {
        assertThat(ServiceLoader.load(RecordInspector.class)).hasSize(1);

        ReferralValue broken = new ReferralValue("mei", -1, 0, 0, 0.0);

        assertThatThrownBy(() -> ReferralValueJson.write(broken, 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("referral-values breaks its schema")
                .hasMessageContaining("/referees: must have a minimum value of 0");
        assertThat(ContractInspector.takeBreaches()).hasSize(1);
    }

    /** What is written past TopicRecord is not for a topic: a condition, the size of an export. */
    @Test
    void nothingIsWrittenPastTheInspectors() {
        assertThat(callersOf("JsonRecord", "bytes"))
                .contains("TopicRecord")
                .isSubsetOf("TopicRecord", "ConditionDocument", "CustomerExportJson");
        assertThat(callersOf("TopicRecord", "of")).contains("ProfileJson", "DeadLetterJson");
    }

    private static Set<String> callersOf(String type, String method) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.clientele.functions")
                        .stream()
                        .flatMap(code -> code.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getSimpleName().equals(type))
                        .filter(call -> call.getName().equals(method))
                        .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .collect(Collectors.toSet());
    }

    @Test
    void recordAsItShouldBePasses() {
        assertThatCode(() -> inspect(RECORD)).doesNotThrowAnyException();
        assertThat(ContractInspector.takeBreaches()).isEmpty();
    }

    @Test
    void missingMisspeltAndWronglyTypedFieldsAreFound() {
        refused(RECORD.replace("\"ordered\":1,", ""), "required property 'ordered' not found");
        refused(RECORD.replace("ordered", "orderd"), "property 'orderd' is not defined");
        refused(RECORD.replace("\"ordered\":1", "\"ordered\":\"1\""), "integer expected");
    }

    @Test
    void breachFailsTheTestThatRunsAlsoIfNobodyHeardOfIt() {
        assertThatThrownBy(() -> inspect("{}")).isInstanceOf(AssertionError.class);

        assertThatThrownBy(() -> new ContractExtension().afterEach(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 records broke their schemas, the first: a record of");
        assertThatCode(() -> new ContractExtension().afterAll(null)).doesNotThrowAnyException();
    }

    private void refused(String record, String fault) {
        assertThatThrownBy(() -> inspect(record))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
        ContractInspector.takeBreaches();
    }

    private void inspect(String record) {
        inspector.inspect("referral-values", record.getBytes(UTF_8));
    }
}
