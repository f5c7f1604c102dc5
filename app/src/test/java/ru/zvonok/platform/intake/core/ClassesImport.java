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

/** The list of classes with their class teachers. */
class ClassesImport implements ImportDefinition {

    private static final List<ImportField> FIELDS = List.of(
            field(
                    "class",
                    new FieldKind.ClassName(),
                    true,
                    "Класс",
                    "Наименование класса",
                    "Название класса",
                    "Класс/группа",
                    "Группа"),
            field("grade", new FieldKind.ClassGrade("class"), false, "Параллель", "Год обучения"),
            field("letter", new FieldKind.ClassLetter("class"), false, "Литера", "Буква", "Литер"),
            field(
                    "teacher",
                    new FieldKind.PersonReference(),
                    false,
                    "Классный руководитель",
                    "ФИО классного руководителя",
                    "Кл. рук.",
                    "Кл. руководитель",
                    "Руководитель класса",
                    "Воспитатель",
                    "Куратор"),
            field("room", new FieldKind.Text(40), false, "Кабинет", "Каб.", "Аудитория", "Помещение", "№ кабинета"),
            field("shift", new FieldKind.Whole(1, 3), false, "Смена", "№ смены"));

    private static ImportField field(String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "enrolment.intake.field." + code, kind, required, List.of(synonyms));
    }

    @Override
    public String code() {
        return "enrolment.classes";
    }

    @Override
    public String title() {
        return "enrolment.intake.classes";
    }

    @Override
    public int turn() {
        return 20;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public List<String> hints() {
        return List.of("классы", "список классов", "комплектование", "classes");
    }

    @Override
    public void check(CheckRun run) {
        Map<String, ImportRow> seen = new HashMap<>();
        for (ImportRow row : run.rows()) {
            row.value("class").ifPresent(name -> {
                ImportRow other = seen.putIfAbsent(PersonKeys.key(name), row);
                if (other != null) {
                    run.refuse(row, "class", SampleProblem.CLASS_TWICE, other.number());
                }
            });
            row.value("teacher").ifPresent(teacher -> {
                long fitting = run.rows("people.staff").stream()
                        .filter(staff -> PersonKeys.meets(teacher, staff))
                        .count();
                if (fitting != 1) {
                    run.refuse(
                            row,
                            "teacher",
                            fitting == 0 ? SampleProblem.TEACHER_UNKNOWN : SampleProblem.TEACHER_AMBIGUOUS);
                }
            });
        }
    }

    @Override
    public List<Count> counts(CheckRun run) {
        return List.of(new Count("enrolment.intake.count.classes", (int)
                run.rows().stream().filter(row -> !run.refused(row)).count()));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        throw new UnsupportedOperationException();
    }
}
