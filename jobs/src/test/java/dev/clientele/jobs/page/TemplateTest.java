package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void placesAreFilled() {
        assertThat(new Template("{{a}} and {{b}}").fill(Map.of("a", "1", "b", "$2\\")))
                .isEqualTo("1 and $2\\");
    }

    @Test
    void whatIsFilledInHasNoPlaces() {
        assertThat(new Template("{{a}}").fill(Map.of("a", "{{b}}", "b", "secret")))
                .isEqualTo("{{b}}");
    }

    @Test
    void aPlaceThatNothingIsForIsRefused() {
        assertThatThrownBy(() -> new Template("{{gone}}").fill(Map.of()))
                .hasMessageContaining("{{gone}}");
    }
}
