package ru.zvonok.platform.intake.core;

import static ru.zvonok.platform.intake.core.PersonKeys.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;

/** The list of pupils with their parents. */
class PupilsImport implements ImportDefinition {

    private static final Map<String, List<String>> RELATIONS = Map.of(
            "MOTHER", List.of("мать", "мама"),
            "FATHER", List.of("отец", "папа"),
            "GRANDPARENT", List.of("бабушка", "дедушка"),
            "GUARDIAN", List.of("опекун", "попечитель", "законный представитель", "представитель"));

    private static final List<ImportField> FIELDS = fieldList();

    private static List<ImportField> fieldList() {
        List<ImportField> fields = new ArrayList<>(List.of(
                field(
                        "full",
                        new FieldKind.FullName(""),
                        false,
                        "ФИО",
                        "Ф.И.О.",
                        "Фамилия, имя, отчество",
                        "Фамилия Имя",
                        "Обучающийся",
                        "Учащийся",
                        "Ученик",
                        "Ребёнок",
                        "ФИО ребёнка",
                        "ФИО обучающегося",
                        "ФИ"),
                field("last", new FieldKind.Name(), true, "Фамилия"),
                field("first", new FieldKind.Name(), true, "Имя"),
                field("middle", new FieldKind.Name(), false, "Отчество"),
                field("sex", new FieldKind.Sex("middle"), false, "Пол"),
                field(
                        "birth",
                        new FieldKind.BirthDate(0),
                        true,
                        "Дата рождения",
                        "День рождения",
                        "Д.р.",
                        "Дата рожд.",
                        "Родился"),
                field("class", new FieldKind.ClassName(), true, "Класс", "Класс обучения", "Класс/группа", "Группа"),
                field("grade", new FieldKind.ClassGrade("class"), false, "Параллель", "Год обучения"),
                field("letter", new FieldKind.ClassLetter("class"), false, "Литера", "Буква"),
                field("snils", new FieldKind.Snils(), false, "СНИЛС", "Страховой номер", "Номер СНИЛС"),
                field(
                        "address",
                        new FieldKind.Text(300),
                        false,
                        "Адрес",
                        "Адрес проживания",
                        "Адрес регистрации",
                        "Место жительства",
                        "Домашний адрес",
                        "Место проживания"),
                field(
                        "phone",
                        new FieldKind.Phone(),
                        false,
                        "Телефон",
                        "Мобильный телефон",
                        "Сотовый телефон",
                        "Контактный телефон",
                        "Номер телефона",
                        "Тел.",
                        "Моб. тел."),
                field(
                        "email",
                        new FieldKind.Email(),
                        false,
                        "Почта",
                        "Электронная почта",
                        "E-mail",
                        "Email",
                        "Эл. почта"),
                field("note", new FieldKind.Text(500), false, "Примечание", "Примечания", "Комментарий")));
        person(fields, "mother.", "Мать", "матери", "Мама", "мамы");
        person(fields, "father.", "Отец", "отца", "Папа", "папы");
        guardian(fields, "guardian.", "Родитель", "родителя", "Законный представитель", "законного представителя");
        return List.copyOf(fields);
    }

    private static void person(
            List<ImportField> fields, String prefix, String who, String whose, String who2, String whose2) {
        fields.add(field(
                prefix + "full",
                new FieldKind.FullName(prefix),
                false,
                who,
                who + " ФИО",
                "ФИО " + whose,
                who2,
                "ФИО " + whose2,
                who2 + " ФИО",
                who + " фамилия, имя, отчество"));
        fields.add(field(prefix + "last", new FieldKind.Name(), false, "Фамилия " + whose, who + " фамилия"));
        fields.add(field(prefix + "first", new FieldKind.Name(), false, "Имя " + whose, who + " имя"));
        fields.add(field(prefix + "middle", new FieldKind.Name(), false, "Отчество " + whose, who + " отчество"));
        fields.add(field(
                prefix + "phone",
                new FieldKind.Phone(),
                false,
                "Телефон " + whose,
                who + " телефон",
                "Телефон " + whose2,
                who2 + " телефон",
                "Мобильный телефон " + whose,
                "Контактный телефон " + whose));
        fields.add(field(
                prefix + "email",
                new FieldKind.Email(),
                false,
                "Почта " + whose,
                "Email " + whose,
                who + " email",
                "Электронная почта " + whose));
    }

    private static void guardian(
            List<ImportField> fields, String prefix, String who, String whose, String who2, String whose2) {
        person(fields, prefix, who, whose, who2, whose2);
        fields.add(field(
                prefix + "relation",
                new FieldKind.OneOf(RELATIONS),
                false,
                "Степень родства",
                "Кем приходится",
                "Родство",
                "Кем является"));
    }

    private static ImportField field(String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "enrolment.intake.field." + code, kind, required, List.of(synonyms));
    }

    @Override
    public String code() {
        return "enrolment.pupils";
    }

    @Override
    public String title() {
        return "enrolment.intake.pupils";
    }

    @Override
    public int turn() {
        return 30;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public List<String> hints() {
        return List.of(
                "обучающихся", "учащихся", "учеников", "детей", "воспитанников", "контингент", "pupils", "students");
    }

    @Override
    public void check(CheckRun run) {
        Set<String> classes = new HashSet<>();
        run.rows("enrolment.classes")
                .forEach(row -> row.value("class").ifPresent(name -> classes.add(PersonKeys.key(name))));
        Map<String, ImportRow> seen = new HashMap<>();
        for (ImportRow row : run.rows()) {
            row.value("class")
                    .filter(name -> !classes.contains(PersonKeys.key(name)))
                    .ifPresent(name -> run.refuse(row, "class", SampleProblem.CLASS_UNKNOWN, name));
            for (String key : identity(row)) {
                ImportRow other = seen.putIfAbsent(key, row);
                if (other != null) {
                    boolean same = other.text("class").equals(row.text("class"));
                    run.refuse(
                            row, null, same ? SampleProblem.DUPLICATE_ROW : SampleProblem.OTHER_CLASS, other.number());
                    break;
                }
            }
        }
    }

    @Override
    public List<Count> counts(CheckRun run) {
        Set<String> guardians = new HashSet<>();
        int pupils = 0;
        int without = 0;
        for (ImportRow row : run.rows()) {
            if (run.refused(row)) {
                continue;
            }
            pupils++;
            without += row.has("middle") ? 0 : 1;
            for (String prefix : List.of("mother.", "father.", "guardian.")) {
                if (row.has(prefix + "last")) {
                    guardians.add(PersonKeys.name(row, prefix) + "|" + row.text(prefix + "phone"));
                }
            }
        }
        return List.of(
                new Count("pupils", pupils), new Count("guardians", guardians.size()), new Count("without", without));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        throw new UnsupportedOperationException();
    }
}
