package ru.zvonok.registry.people.core.intake;

import java.util.List;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;

/** Columns of a list of employees and the headers they go by. */
final class StaffFields {

    static final List<String> HINTS =
            List.of("работник", "сотрудник", "педагог", "кадр", "персонал", "штат", "учителя", "staff");

    static final List<ImportField> ALL = List.of(
            field(
                    "full",
                    new FieldKind.FullName(""),
                    false,
                    "ФИО",
                    "Ф.И.О.",
                    "Фамилия, имя, отчество",
                    "Фамилия Имя",
                    "ФИ",
                    "Имя Фамилия",
                    "Сотрудник",
                    "Работник",
                    "Педагог",
                    "Учитель",
                    "ФИО сотрудника",
                    "ФИО работника",
                    "ФИО педагога"),
            field("last", new FieldKind.Name(), true, "Фамилия"),
            field("first", new FieldKind.Name(), true, "Имя"),
            field("middle", new FieldKind.Name(), false, "Отчество"),
            field("sex", new FieldKind.Sex("middle"), false, "Пол"),
            field(
                    "birth",
                    new FieldKind.BirthDate(14),
                    false,
                    "Дата рождения",
                    "День рождения",
                    "Д.р.",
                    "Дата рожд.",
                    "Родился",
                    "Рождён"),
            field("snils", new FieldKind.Snils(), false, "СНИЛС", "Страховой номер", "Номер СНИЛС"),
            field(
                    "position",
                    new FieldKind.Text(200),
                    true,
                    "Должность",
                    "Должность, предмет",
                    "Занимаемая должность",
                    "Кем работает",
                    "Наименование должности"),
            field(
                    "hired",
                    new FieldKind.Day(),
                    false,
                    "Принят",
                    "Принята",
                    "Дата приёма",
                    "Дата приёма на работу",
                    "Дата принятия",
                    "Работает с",
                    "Дата поступления",
                    "Дата трудоустройства"),
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
                    "Мобильный",
                    "Сотовый",
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
                    "Адрес электронной почты"),
            field(
                    "address",
                    new FieldKind.Text(500),
                    false,
                    "Адрес",
                    "Адрес проживания",
                    "Домашний адрес",
                    "Место жительства"));

    static final List<ImportDefinition.Aside> ASIDES = List.of(
            new ImportDefinition.Aside(
                    "intake.staff.aside.subjects",
                    List.of(
                            "Предмет",
                            "Предметы",
                            "Преподаваемые предметы",
                            "Преподаваемый предмет",
                            "Преподаваемые дисциплины",
                            "Дисциплины",
                            "Какие предметы ведёт",
                            "Учебная нагрузка",
                            "Нагрузка")),
            new ImportDefinition.Aside(
                    "intake.staff.aside.class",
                    List.of("Классное руководство", "Кл. руководство", "Кураторство", "Класс")));

    private StaffFields() {}

    private static ImportField field(String code, FieldKind kind, boolean required, String... synonyms) {
        return new ImportField(code, "intake.staff.field." + code, kind, required, List.of(synonyms));
    }
}
