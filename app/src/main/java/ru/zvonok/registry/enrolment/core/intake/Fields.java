package ru.zvonok.registry.enrolment.core.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.registry.people.ImportedPerson;

/** Columns of lists of classes and learners, and the headers they go by. */
final class Fields {

    static final List<String> CLASS_HINTS = List.of("классы", "список классов", "комплектование", "группы", "classes");
    static final List<String> PUPIL_HINTS = List.of(
            "обучающихся",
            "учащихся",
            "учеников",
            "детей",
            "воспитанников",
            "студентов",
            "контингент",
            "pupils",
            "students");

    /** Whom a row may name besides the learner: prefix of the fields, in the order of reading. */
    static final List<String> FAMILY = List.of("mother.", "father.", "guardian.", "guardian2.");

    static final List<ImportField> OF_CLASSES = List.of(
            field(
                    "classes",
                    "class",
                    new FieldKind.ClassName(),
                    true,
                    "Класс",
                    "Кл.",
                    "Наименование класса",
                    "Название класса",
                    "Класс/группа",
                    "Группа",
                    "Наименование группы"),
            field("classes", "grade", new FieldKind.ClassGrade("class"), false, "Параллель", "Год обучения"),
            field("classes", "letter", new FieldKind.ClassLetter("class"), false, "Литера", "Буква", "Литер"),
            field("classes", "course", new FieldKind.Whole(0, 8), false, "Курс", "Возраст", "Возраст детей"),
            field(
                    "classes",
                    "teacher",
                    new FieldKind.PersonReference(),
                    false,
                    "Классный руководитель",
                    "ФИО классного руководителя",
                    "Кл. рук.",
                    "Кл. руководитель",
                    "Руководитель класса",
                    "Руководитель",
                    "Воспитатель",
                    "Воспитатель группы",
                    "Куратор",
                    "Куратор группы"),
            field(
                    "classes",
                    "room",
                    new FieldKind.Text(40),
                    false,
                    "Кабинет",
                    "Каб.",
                    "№ кабинета",
                    "Аудитория",
                    "Помещение"),
            field("classes", "shift", new FieldKind.Whole(1, 3), false, "Смена", "№ смены"));

    static final List<ImportField> OF_PUPILS = pupils();

    private Fields() {}

    /** A class for comparing: «10 АБ» is «10АБ», «Группа Ромашка» is «Ромашка». */
    static String classKey(String name) {
        return ImportedPerson.key(name).replaceFirst("^(?:группа|гр) ", "").replaceAll("(?<=\\d) (?=\\p{L})", "");
    }

    private static List<ImportField> pupils() {
        List<ImportField> fields = new ArrayList<>(List.of(
                pupil(
                        "full",
                        new FieldKind.FullName(""),
                        false,
                        "ФИО",
                        "Ф.И.О.",
                        "Фамилия, имя, отчество",
                        "Фамилия Имя",
                        "ФИ",
                        "Имя Фамилия",
                        "Обучающийся",
                        "Учащийся",
                        "Ученик",
                        "Ребёнок",
                        "Воспитанник",
                        "Студент",
                        "ФИО ребёнка",
                        "ФИО обучающегося",
                        "ФИО ученика"),
                pupil("last", new FieldKind.Name(), true, "Фамилия"),
                pupil("first", new FieldKind.Name(), true, "Имя"),
                pupil("middle", new FieldKind.Name(), false, "Отчество"),
                pupil("sex", new FieldKind.Sex("middle"), false, "Пол"),
                pupil(
                        "birth",
                        new FieldKind.BirthDate(0),
                        true,
                        "Дата рождения",
                        "День рождения",
                        "Д.р.",
                        "Дата рожд.",
                        "Родился",
                        "Рождён"),
                pupil(
                        "class",
                        new FieldKind.ClassName(),
                        true,
                        "Класс",
                        "Кл.",
                        "Класс обучения",
                        "Класс/группа",
                        "Группа",
                        "Учебная группа"),
                pupil("grade", new FieldKind.ClassGrade("class"), false, "Параллель", "Год обучения"),
                pupil("letter", new FieldKind.ClassLetter("class"), false, "Литера", "Буква", "Литер"),
                pupil("snils", new FieldKind.Snils(), false, "СНИЛС", "Страховой номер", "Номер СНИЛС"),
                pupil(
                        "address",
                        new FieldKind.Text(500),
                        false,
                        "Адрес",
                        "Адрес проживания",
                        "Адрес регистрации",
                        "Место жительства",
                        "Домашний адрес",
                        "Место проживания",
                        "Фактический адрес"),
                pupil(
                        "phone",
                        new FieldKind.Phone(),
                        false,
                        "Телефон",
                        "Мобильный телефон",
                        "Сотовый телефон",
                        "Контактный телефон",
                        "Номер телефона",
                        "Тел.",
                        "Моб. тел.",
                        "Мобильный",
                        "Сотовый"),
                pupil(
                        "email",
                        new FieldKind.Email(),
                        false,
                        "Почта",
                        "Электронная почта",
                        "E-mail",
                        "Email",
                        "Эл. почта")));
        relative(fields, "mother.", List.of("Мать", "Мама"), List.of("матери", "мамы"));
        relative(fields, "father.", List.of("Отец", "Папа"), List.of("отца", "папы"));
        List<String> guardian =
                List.of("Родитель", "Законный представитель", "Родитель (законный представитель)", "Родители");
        List<String> ofGuardian =
                List.of("родителя", "законного представителя", "родителя (законного представителя)", "родителей");
        relative(fields, "guardian.", guardian, ofGuardian);
        kinship(fields, "guardian.", "");
        relative(
                fields,
                "guardian2.",
                List.of(
                        "Родитель 2",
                        "2-й родитель",
                        "Второй родитель",
                        "Законный представитель 2",
                        "Второй законный представитель"),
                List.of("родителя 2", "2-го родителя", "второго родителя", "законного представителя 2"));
        kinship(fields, "guardian2.", " 2");
        return List.copyOf(fields);
    }

    private static void relative(List<ImportField> fields, String prefix, List<String> who, List<String> whose) {
        add(fields, prefix + "full", new FieldKind.FullName(prefix), who, whose, "", "ФИО", "Фамилия, имя, отчество");
        add(fields, prefix + "last", new FieldKind.Name(), who, whose, "Фамилия");
        add(fields, prefix + "first", new FieldKind.Name(), who, whose, "Имя");
        add(fields, prefix + "middle", new FieldKind.Name(), who, whose, "Отчество");
        add(
                fields,
                prefix + "phone",
                new FieldKind.Phone(),
                who,
                whose,
                "Телефон",
                "Мобильный телефон",
                "Контактный телефон",
                "Сотовый телефон",
                "Номер телефона",
                "Моб. тел.",
                "Мобильный",
                "Сотовый",
                "Тел.");
        add(
                fields,
                prefix + "email",
                new FieldKind.Email(),
                who,
                whose,
                "Почта",
                "Электронная почта",
                "E-mail",
                "Email",
                "Эл. почта");
    }

    /** «Телефон матери» and «Мать: телефон»; an empty word means the person alone: «Мать». */
    private static void add(
            List<ImportField> fields,
            String code,
            FieldKind kind,
            List<String> who,
            List<String> whose,
            String... words) {
        List<String> synonyms = new ArrayList<>();
        for (String word : words) {
            who.forEach(person -> synonyms.add((person + " " + word).strip()));
            if (!word.isEmpty()) {
                whose.forEach(person -> synonyms.add(word + " " + person));
            }
        }
        fields.add(pupil(code, kind, false, synonyms.toArray(String[]::new)));
    }

    private static void kinship(List<ImportField> fields, String prefix, String number) {
        fields.add(pupil(
                prefix + "relation",
                new FieldKind.OneOf(relations()),
                false,
                "Степень родства" + number,
                "Кем приходится" + number,
                "Родство" + number,
                "Кем является" + number));
    }

    private static Map<String, List<String>> relations() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("MOTHER", List.of("мать", "мама"));
        words.put("FATHER", List.of("отец", "папа"));
        words.put("GRANDPARENT", List.of("бабушка", "дедушка", "бабушка (дедушка)"));
        words.put("RELATIVE", List.of("тётя", "дядя", "сестра", "брат", "родственник", "родственница"));
        words.put("ADOPTIVE_PARENT", List.of("усыновитель", "приёмный родитель", "приёмная мать", "приёмный отец"));
        words.put("STEP_PARENT", List.of("отчим", "мачеха"));
        words.put("GUARDIAN", List.of("опекун", "законный представитель", "представитель", "родитель"));
        words.put("TRUSTEE", List.of("попечитель"));
        return words;
    }

    private static ImportField pupil(String code, FieldKind kind, boolean required, String... synonyms) {
        return field("pupils", code, kind, required, synonyms);
    }

    private static ImportField field(String list, String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "intake." + list + ".field." + code, kind, required, List.of(synonyms));
    }
}
