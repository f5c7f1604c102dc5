package ru.zvonok.platform.intake.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.kernel.Problem;

/** A kind of list for tests of the engine: children of a club, refused when named twice, asked about when phones repeat. */
class SampleDefinition implements ImportDefinition {

    enum Found implements Problem {
        TWICE,
        SAME_PHONE;

        @Override
        public String code() {
            return "intake.sample." + name();
        }
    }

    private final String code;
    private final List<ImportField> fields;

    SampleDefinition(String code, ImportField... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    static ImportField field(String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "title." + code, kind, required, List.of(synonyms));
    }

    static SampleDefinition children() {
        return new SampleDefinition(
                "sample.children",
                field("full", new FieldKind.FullName(""), false, "ФИО", "Ребёнок", "Фамилия, имя, отчество"),
                field("last", new FieldKind.Name(), true, "Фамилия"),
                field("first", new FieldKind.Name(), true, "Имя"),
                field("middle", new FieldKind.Name(), false, "Отчество"),
                field("sex", new FieldKind.Sex("middle"), false, "Пол"),
                field("birth", new FieldKind.BirthDate(0), false, "Дата рождения", "Д.р."),
                field("class", new FieldKind.ClassName(), true, "Класс"),
                field("grade", new FieldKind.ClassGrade("class"), false, "Параллель"),
                field("letter", new FieldKind.ClassLetter("class"), false, "Литера"),
                field("snils", new FieldKind.Snils(), false, "СНИЛС"),
                field("phone", new FieldKind.Phone(), false, "Телефон"),
                field("email", new FieldKind.Email(), false, "Почта"),
                field("mother.full", new FieldKind.FullName("mother."), false, "Мать", "ФИО матери", "Мать ФИО"),
                field("mother.last", new FieldKind.Name(), false, "Фамилия матери"),
                field("mother.first", new FieldKind.Name(), false, "Имя матери"),
                field("mother.phone", new FieldKind.Phone(), false, "Телефон матери", "Мать телефон"),
                field("father.full", new FieldKind.FullName("father."), false, "Отец", "ФИО отца", "Отец ФИО"),
                field("father.last", new FieldKind.Name(), false, "Фамилия отца"),
                field("father.first", new FieldKind.Name(), false, "Имя отца"),
                field("father.phone", new FieldKind.Phone(), false, "Телефон отца", "Отец телефон"));
    }

    static SampleDefinition workers() {
        return new SampleDefinition(
                "sample.workers",
                field("full", new FieldKind.FullName(""), false, "ФИО", "Сотрудник"),
                field("last", new FieldKind.Name(), true, "Фамилия"),
                field("first", new FieldKind.Name(), true, "Имя"),
                field("birth", new FieldKind.BirthDate(14), false, "Дата рождения"),
                field("position", new FieldKind.Text(100), true, "Должность"),
                field("phone", new FieldKind.Phone(), false, "Телефон"));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return "title." + code;
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public List<ImportField> fields() {
        return fields;
    }

    @Override
    public List<String> hints() {
        return List.of(code.endsWith("children") ? "детей" : "работников");
    }

    @Override
    public void check(CheckRun run) {
        Map<String, ImportRow> names = new HashMap<>();
        Map<String, ImportRow> phones = new HashMap<>();
        for (ImportRow row : run.rows()) {
            ImportRow other = names.putIfAbsent(row.text("last") + row.text("first"), row);
            if (other != null) {
                run.refuse(row, null, Found.TWICE, other.number());
            }
            row.value("phone")
                    .filter(phone -> phones.putIfAbsent(phone, row) != null)
                    .ifPresent(phone -> run.ask(
                            row,
                            "phone",
                            "phone",
                            Found.SAME_PHONE,
                            List.of(
                                    new CheckRun.Choice("no", "text.no", List.of()),
                                    new CheckRun.Choice("yes", "text.yes", List.of()))));
        }
    }

    @Override
    public List<Count> counts(CheckRun run) {
        return List.of(new Count("rows", (int)
                run.rows().stream().filter(row -> !run.refused(row)).count()));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        run.done(run.rows().size());
        return new ApplyOutcome(List.of(new Count("made", run.rows().size())), List.of());
    }
}
