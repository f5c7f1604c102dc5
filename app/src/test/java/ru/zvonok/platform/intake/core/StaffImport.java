package ru.zvonok.platform.intake.core;

import static ru.zvonok.platform.intake.core.PersonKeys.identity;

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

/** The list of employees: persons with an employment, and the role that their position brings. */
class StaffImport implements ImportDefinition {

    private static final List<ImportField> FIELDS = List.of(
            field(
                    "full",
                    new FieldKind.FullName(""),
                    false,
                    "ФИО",
                    "Ф.И.О.",
                    "Фамилия, имя, отчество",
                    "Фамилия Имя",
                    "Сотрудник",
                    "Работник",
                    "Педагог",
                    "Учитель",
                    "Фамилия И.О."),
            field("last", new FieldKind.Name(), true, "Фамилия"),
            field("first", new FieldKind.Name(), true, "Имя"),
            field("middle", new FieldKind.Name(), false, "Отчество"),
            field("sex", new FieldKind.Sex("middle"), false, "Пол"),
            field("birth", new FieldKind.BirthDate(14), false, "Дата рождения", "День рождения", "Д.р.", "Родился"),
            field("snils", new FieldKind.Snils(), false, "СНИЛС", "Страховой номер", "Номер СНИЛС"),
            field(
                    "position",
                    new FieldKind.Text(200),
                    true,
                    "Должность",
                    "Занимаемая должность",
                    "Кем работает",
                    "Специальность по должности"),
            field(
                    "subjects",
                    new FieldKind.Words(),
                    false,
                    "Предметы",
                    "Предмет",
                    "Преподаваемые предметы",
                    "Ведёт предметы",
                    "Дисциплины"),
            field(
                    "hired",
                    new FieldKind.Day(),
                    false,
                    "Принят",
                    "Принята",
                    "Дата приёма",
                    "Дата приёма на работу",
                    "Работает с",
                    "Дата поступления"),
            field(
                    "phone",
                    new FieldKind.Phone(),
                    false,
                    "Телефон",
                    "Мобильный телефон",
                    "Сотовый телефон",
                    "Контактный телефон",
                    "Номер телефона",
                    "Моб. тел.",
                    "Тел."),
            field(
                    "email",
                    new FieldKind.Email(),
                    false,
                    "Почта",
                    "Электронная почта",
                    "E-mail",
                    "Email",
                    "Эл. почта",
                    "Адрес электронной почты"));

    private static ImportField field(String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "people.intake.field." + code, kind, required, List.of(synonyms));
    }

    @Override
    public String code() {
        return "people.staff";
    }

    @Override
    public String title() {
        return "people.intake.staff";
    }

    @Override
    public int turn() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public List<String> hints() {
        return List.of("работник", "сотрудник", "педагог", "кадр", "персонал", "штат", "учителя", "staff");
    }

    @Override
    public void check(CheckRun run) {
        Map<String, ImportRow> seen = new HashMap<>();
        for (ImportRow row : run.rows()) {
            for (String key : identity(row)) {
                ImportRow other = seen.putIfAbsent(key, row);
                if (other != null) {
                    run.refuse(row, null, SampleProblem.DUPLICATE_ROW, other.number());
                    break;
                }
            }
        }
    }

    @Override
    public List<Count> counts(CheckRun run) {
        return List.of(new Count("people.intake.count.staff", ready(run)));
    }

    private static int ready(CheckRun run) {
        return (int) run.rows().stream().filter(row -> !run.refused(row)).count();
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        throw new UnsupportedOperationException();
    }
}
