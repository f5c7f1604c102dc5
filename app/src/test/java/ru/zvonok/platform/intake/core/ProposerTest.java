package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.platform.intake.ImportDefinition;

class ProposerTest {

    private static final List<ImportDefinition> DEFINITIONS =
            List.of(SampleDefinition.workers(), SampleDefinition.children());

    private static SourceFile.Sheet sheet(List<List<? extends @Nullable Object>> rows) {
        return FileGate.read("a.xlsx", Books.of(rows), IntakeLimits.DEFAULT)
                .sheets()
                .getFirst();
    }

    private static Mapping propose(String file, SourceFile.Sheet sheet) {
        return new Proposer(DEFINITIONS, (definition, header) -> Optional.empty())
                .propose(file, sheet)
                .orElseThrow();
    }

    @Test
    void theHeaderIsFoundUnderTitleRows() {
        Mapping mapping = propose(
                "a.xlsx",
                sheet(List.of(
                        List.of("МБОУ СОШ № 0"),
                        List.of("Список детей", "на 1 сентября"),
                        List.of(
                                "№",
                                "Фамилия",
                                "Имя",
                                "Отчество ребёнка",
                                "Кл.",
                                "Дата рождения (дд.мм.гггг)",
                                "Класс"),
                        List.of(1, "Иванова", "Анна", "Петровна", "x", "01.02.2015", "5А"))));
        assertThat(mapping.definition()).isEqualTo("sample.children");
        assertThat(mapping.headerRow()).isEqualTo(3);
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, "last", 2, "first", 3, "middle", 5, "birth", 6, "class"));
    }

    @Test
    void kindsAreToldByTheirColumnsAndByTheTitle() {
        assertThat(propose("a.xlsx", sheet(List.of(List.of("ФИО", "Должность", "Телефон"))))
                        .definition())
                .isEqualTo("sample.workers");
        assertThat(propose("a.xlsx", sheet(List.of(List.of("ФИО", "Класс", "Телефон"))))
                        .definition())
                .isEqualTo("sample.children");
        assertThat(new Proposer(DEFINITIONS, (definition, header) -> Optional.empty())
                        .propose("a.xlsx", sheet(List.of(List.of("Товар", "Цена"), List.of("Мел", 12)))))
                .isEmpty();
    }

    @Test
    void aHeaderOfTwoRowsIsReadTogether() {
        Mapping mapping = propose(
                "дети.xlsx",
                sheet(List.of(
                        row("Фамилия", "Имя", "Класс", "Мать", null, "Отец", null),
                        row(null, null, null, "ФИО", "Телефон", "ФИО", "Телефон"),
                        row("Иванова", "Анна", "5А", "Иванова Ольга", "89000000001", "Иванов Пётр", "89000000002"))));
        assertThat(mapping.headerRow()).isEqualTo(2);
        assertThat(mapping.headerRows()).isEqualTo(2);
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0,
                        "last",
                        1,
                        "first",
                        2,
                        "class",
                        3,
                        "mother.full",
                        4,
                        "mother.phone",
                        5,
                        "father.full",
                        6,
                        "father.phone"));
    }

    @Test
    void aPhoneBesideAPersonIsThatPersons() {
        Mapping mapping = propose(
                "a.xlsx", sheet(List.of(List.of("Ребёнок", "Телефон", "Класс", "Мать", "Телефон", "Отец", "Телефон"))));
        assertThat(mapping.columns())
                .containsEntry(1, "phone")
                .containsEntry(4, "mother.phone")
                .containsEntry(6, "father.phone");
    }

    @Test
    void aChoiceIsRemembered() {
        SourceFile.Sheet sheet =
                sheet(List.of(List.of("Фамилия", "Имя", "Класс", "Контакт"), List.of("Иванова", "Анна", "5А", "1")));
        assertThat(propose("a.xlsx", sheet).columns()).doesNotContainKey(3);
        Mapping mapping = new Proposer(
                        DEFINITIONS,
                        (definition, header) -> header.equals("контакт")
                                ? Optional.of("phone")
                                : header.equals("имя") ? Optional.of("") : Optional.empty())
                .propose("a.xlsx", sheet)
                .orElseThrow();
        assertThat(mapping.columns()).containsEntry(3, "phone").doesNotContainKey(1);
    }

    @Test
    void aSheetNamedLikeAClassHoldsThatClass() {
        byte[] book =
                Books.of(Map.of("5 «А»", List.of(List.of("ФИО", "Телефон", "Мать"), List.of("Иванова Анна", "", ""))));
        SourceFile.Sheet sheet =
                FileGate.read("дети.xlsx", book, IntakeLimits.DEFAULT).sheets().getFirst();
        assertThat(propose("список детей.xlsx", sheet).constants()).isEqualTo(Map.of("class", "5А"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Дата рождения          | Дата рождения | true
            ДАТА РОЖДЕНИЯ ребёнка  | Дата рождения | true
            Дата   рождения, г.    | Дата рождения | true
            Телефоны               | Телефон       | true
            Телефон матери         | Телефон       | false
            Мать (ФИО)             | Мать ФИО      | true
            Фамилия                | Имя           | false
            Дата приёма            | Дата рождения | false
            Ф.И.О.                 | ФИО           | true
            """)
    void headersFitInOtherForms(String header, String synonym, boolean fits) {
        assertThat(Headers.fit(header, synonym) > 0).isEqualTo(fits);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return java.util.Arrays.asList(cells);
    }
}
