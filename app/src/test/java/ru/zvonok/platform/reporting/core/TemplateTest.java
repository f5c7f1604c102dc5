package ru.zvonok.platform.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Texts;

class TemplateTest {

    private final Template template = new Template(new Texts(), Texts.ENGLISH);

    @Test
    void valuesAreEscapedAndNeverReadAsTemplate() {
        assertThat(template.fill("<p>{{name}}</p>", Map.of("name", "<b>\"O'Brien\" & {{t:reporting.slips}}")))
                .isEqualTo("<p>&lt;b&gt;&quot;O&#39;Brien&quot; &amp; &#123;&#123;t:reporting.slips}}</p>");
        assertThat(template.fill("{{#all}}{{it}};{{/all}}", Map.of("all", List.of("{{secret}}"), "secret", "x")))
                .isEqualTo("&#123;&#123;secret}};");
    }

    @Test
    void textsListsAndWhatMayBeMissing() {
        assertThat(template.fill("{{t:reporting.slips.login}}", Map.of())).isEqualTo("Login");
        assertThat(template.fill(
                        "{{#rows}}[{{#cells}}{{it}}{{/cells}}{{?end}}!{{/end}}{{around}}]{{/rows}}",
                        Map.of(
                                "around",
                                "~",
                                "rows",
                                List.of(Map.of("cells", List.of(1, 2), "end", "x"), Map.of("cells", List.of(3))))))
                .isEqualTo("[12!~][3~]");
        assertThat(template.fill("{{?a}}x{{/a}}{{b}}", Map.of("a", ""))).isEmpty();
    }
}
