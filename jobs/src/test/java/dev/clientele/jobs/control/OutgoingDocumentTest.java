package dev.clientele.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.programme.InvalidDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is sent as what it is: versions one by one, each under a key of its own. */
class OutgoingDocumentTest {

    private static final String SPRING =
            "{'version':'spring','effectiveFrom':'2026-03-01T00:00:00Z','approvedBy':'board',"
                    + "'unit':'days','purchases':{'model':'rules'}}";
    private static final String POLICY =
            "{'id':'p','version':2,'effectiveFrom':'2026-03-01T00:00:00Z','approvedBy':'board',"
                    + "'timeZone':'UTC','currency':'CNY','tiers':[{'id':'member'}]}";
    private static final String ROLLBACK =
            "{'kind':'rollback','policy':'p','version':3,'to':1,"
                    + "'effectiveFrom':'2026-04-01T00:00:00Z','approvedBy':'board'}";

    @TempDir private Path folder;

    @Test
    void modelsFileIsSentAsModels() throws Exception {
        OutgoingDocument document = read(SPRING).get(0);

        assertThat(document.key()).isEqualTo("models/spring");
        assertThat(document.json()).isEqualTo(json("{'kind':'models','models':" + SPRING + "}"));
        assertThat(document.sentence()).isEqualTo("models spring, approved by board");
    }

    @Test
    void everyVersionOfAnArrayHasAKeyOfItsOwn() throws Exception {
        String summer =
                SPRING.replace("spring", "summer").replace("'unit'", "'shadow':true,'unit'");

        assertThat(read("[" + SPRING + "," + summer + "]"))
                .extracting(OutgoingDocument::key)
                .containsExactly("models/spring", "shadow/summer");
    }

    @Test
    void controlDocumentOfModelsIsTakenApartToo() throws Exception {
        assertThat(read("{'kind':'models','models':[" + SPRING + "]}")).isEqualTo(read(SPRING));
    }

    @Test
    void policyAndRollbackAreSentAsSuch() throws Exception {
        assertThat(read(POLICY).get(0).key()).isEqualTo("policy/p@2");
        assertThat(read(POLICY).get(0).json()).startsWith("{\"kind\":\"policy\",\"policy\":{");
        assertThat(read(ROLLBACK).get(0).key()).isEqualTo("policy/p@3");
        assertThat(read(ROLLBACK).get(0).json()).isEqualTo(json(ROLLBACK));
    }

    @Test
    void modelsWithoutDateAreNotSent() {
        assertThatThrownBy(
                        () -> read("{'version':'v','unit':'days','purchases':{'model':'rules'}}"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("$.effectiveFrom: is missing")
                .hasMessageContaining("$.approvedBy: is missing");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> read("models")).isInstanceOf(InvalidDocumentException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidDocumentException.class);
    }

    private List<OutgoingDocument> read(String quoted) throws Exception {
        return OutgoingDocument.read(Files.writeString(folder.resolve("f.json"), json(quoted)));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
