package ru.zvonok.registry.enrolment.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.intake.core.ReadFile;

/** Lists as schools, kindergartens and colleges have them: what is proposed and read before anybody changes a thing. */
class RealFilesTest {

    @Test
    void aHeaderOfTwoRowsUnderTitlesAboveSignatures() {
        ReadFile file = Lists.table("контингент.xlsx", """
                Муниципальное автономное общеобразовательное учреждение «Лицей № 0»
                Сведения о контингенте обучающихся на 01.09.2026

                № п/п|Обучающийся||||Класс|Мать|||Отец||
                |Фамилия|Имя|Отчество|Дата рожд.||Ф.И.О.|Моб. тел.|E-mail|Ф.И.О.|Моб. тел.|E-mail
                1|2|3|4|5|6|7|8|9|10|11|12
                1|Авдеева|Алиса|Игоревна|12.05.2014|5 "А"|Авдеева Ольга Петровна|8-900-000-00-11|o@example.org|Авдеев Игорь Львович|+7(000)0000012|i@example.org
                2|Алиев|Руслан|Мамед оглы|2014-07-02|5-Б класс|Алиева Лейла Гасан кызы|9000000013||||

                Итого: 2 чел.
                Исполнитель: Иванова И.И., тел. 22-33-44
                """);
        assertThat(file.headerRow(0)).isEqualTo(5);
        assertThat(file.left(0)).containsExactly("№ п/п");
        assertThat(file.found(0)).isEmpty();
        assertThat(file.skipped(0)).containsExactly("6 NUMBERING", "10 TOTALS", "11 SIGNATURE");
        assertThat(file.row(0, 7))
                .containsEntry("last", "Авдеева")
                .containsEntry("class", "5А")
                .containsEntry("mother.middle", "Петровна")
                .containsEntry("father.phone", "+70000000012")
                .containsEntry("father.email", "i@example.org");
        assertThat(file.row(0, 8))
                .containsEntry("middle", "Мамед оглы")
                .containsEntry("sex", "M")
                .containsEntry("class", "5Б")
                .containsEntry("mother.middle", "Гасан кызы");
    }

    @Test
    void partsOfAParentsNameUnderAGroup() {
        ReadFile file = Lists.table("ученики.xlsx", """
                Фамилия|Имя|Отчество|Класс|Дата рождения|Мать||||Отец|||
                |||||Фамилия|Имя|Отчество|Место работы|Фамилия|Имя|Отчество|Дата рождения
                Ли|Ян||5А|1.2.2014|Ли|Анна||завод|Ан|Чен||1.1.1980
                """);
        assertThat(file.left(0)).containsExactly("Мать: Место работы", "Отец: Дата рождения");
        assertThat(file.row(0, 3))
                .containsEntry("mother.last", "Ли")
                .containsEntry("father.last", "Ан")
                .containsEntry("last", "Ли")
                .containsEntry("birth", "2014-02-01");
    }

    @Test
    void aGroupOfBothParentsIsNobodysName() {
        ReadFile file = Lists.table("ученики.xlsx", """
                Сведения о родителях (законных представителях)
                ФИО ученика|Дата рождения|Класс|Родители (законные представители)|||
                |||ФИО матери|Телефон матери|ФИО отца|Телефон отца
                Ли Ян|1.2.2014|5А|Ли Анна|89000000002|Ли Чен|89000000001
                """);
        assertThat(file.row(0, 4))
                .containsEntry("mother.first", "Анна")
                .containsEntry("mother.phone", "+79000000002")
                .containsEntry("father.first", "Чен")
                .containsEntry("father.phone", "+79000000001");
    }

    @Test
    void aSheetForEveryClass() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String name : List.of("5А", "5Б")) {
            sheets.put(name, """
                    Список класса
                    Классный руководитель: Фомина Д.Д.
                    №|Фамилия, имя|Дата рождения|Домашний адрес|Телефон родителей
                    1|Ким Виктор|02.03.2014|ул. Мира, 1|89000000021, 89000000022
                    2|Римская-Корсакова Анна|3 марта 2014 года|ул. Мира, 2|8 (900) 000 00 23 (мама)
                    """.replace("Ким Виктор", name.equals("5А") ? "Ким Виктор" : "Ан Вера"));
        }
        ReadFile file = Lists.book("списки классов.xlsx", sheets);
        assertThat(file.kinds()).containsOnlyKeys("5А", "5Б");
        assertThat(file.row(0, 4)).containsEntry("class", "5А").containsEntry("guardian.phone", "+79000000021");
        assertThat(file.row(1, 4)).containsEntry("class", "5Б").containsEntry("last", "Ан");
        assertThat(file.row(1, 5)).containsEntry("birth", "2014-03-03").containsEntry("guardian.phone", "+79000000023");
        assertThat(file.found(0)).containsExactly("4 E PHONE_SECOND");
    }

    @Test
    void aTitleOverEveryClass() {
        ReadFile file = Lists.table("список учащихся.xlsx", """
                Список учащихся МБОУ СОШ
                5 «А» класс, классный руководитель Фомина Дарья Дмитриевна
                №|Ф.И. учащегося|Дата рожд.|Пол
                1|Абрамова Мария|1.2.14|ж
                2|Белов Пётр|11.12.13|м
                Всего: 2
                5 «Б» класс, классный руководитель Ли Чен
                №|Ф.И. учащегося|Дата рожд.|Пол
                1|Волкова Нина|1.3.14|жен.
                2|Громов Лев|7.7.14|мальчик
                Всего: 2, из них девочек 1
                Директор школы|||И. И. Иванов
                """);
        assertThat(file.rows(0)).containsExactly(4, 5, 9, 10);
        assertThat(file.row(0, 4)).containsEntry("class", "5А").containsEntry("sex", "F");
        assertThat(file.row(0, 10))
                .containsEntry("class", "5Б")
                .containsEntry("sex", "M")
                .containsEntry("birth", "2014-07-07");
        assertThat(file.found(0)).isEmpty();
    }

    @Test
    void aCopiedSheetWithTheTitleOfAnotherClassIsNotGuessed() {
        ReadFile file = Lists.book("a.xlsx", Map.of("5Б", "Список 5 «А» класса\nФИО|Дата рождения\nЛи Чен|1.2.2014"));
        assertThat(file.row(0, 3)).containsEntry("class", "5Б / 5А");
    }

    @Test
    void parentsInRowsBelowTheChild() {
        byte[] book = ReadFile.merged(Lists.bytes("""
                Класс|ФИО ребенка|Дата рождения|ФИО родителя|Кем приходится|Телефон
                1А|Дроздова Ия Олеговна|01.05.2019|Дроздова Анна Сергеевна|мать|89000000031
                |||Дроздов Олег Ильич|отец|89000000032
                |Егоров Ян Олегович|02.05.2019|Егорова Зоя Ивановна|мать|89000000033
                1Б|Жуков Ив Петрович|03.05.2019|Жуков Пётр Иванович|отец|89000000034
                |||Жукова Вера Львовна|мать|89000000035"""), "A2:A4", "B2:B3", "C2:C3");
        ReadFile file = ReadFile.of("дети.xlsx", book, Lists.KINDS);
        assertThat(file.found(0)).isEmpty();
        assertThat(file.above(0)).isEqualTo(Map.of(3, 2, 6, 5));
        assertThat(file.row(0, 3)).containsEntry("guardian.relation", "FATHER").containsEntry("guardian.first", "Олег");
        assertThat(file.row(0, 4)).as("the class of a merged cell").containsEntry("class", "1А");
        assertThat(file.row(0, 6)).containsEntry("guardian.relation", "MOTHER");
    }

    @Test
    void aClassThatNobodyWroteIsNotTakenFromTheRowAbove() {
        ReadFile file = Lists.table("дети.xlsx", """
                Класс|ФИО|Дата рождения|ФИО родителя
                1А|Дроздова Ия|01.05.2019|Дроздова Анна
                |Егоров Ян|02.05.2019|Егорова Зоя
                """);
        assertThat(file.found(0)).containsExactly("3 A REQUIRED!");
    }

    @Test
    void aNumberedLineWithoutANameIsNoParentOfTheOneAbove() {
        ReadFile file = Lists.table("дети.xlsx", """
                №|ФИО|Класс|Дата рождения|ФИО родителя
                1|Дроздова Ия|1А|01.05.2019|Дроздова Анна
                2||||Егорова Зоя
                """);
        assertThat(file.above(0)).isEmpty();
        assertThat(file.found(0)).contains("3 B REQUIRED!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Родитель 1|Телефон|Родитель 2|Телефон", "ФИО родителя|Телефон|ФИО родителя|Телефон"})
    void twoParentsInColumnsOfTheSameName(String parents) {
        ReadFile file = Lists.table(
                "дети.xlsx",
                "Ученик|Класс|Дата рождения|" + parents + "\nЛи Ян|5А|1.2.2014|Ли Чен|89000000001|Ли Анна|89000000002");
        assertThat(file.row(0, 2))
                .containsEntry("guardian.first", "Чен")
                .containsEntry("guardian.phone", "+79000000001")
                .containsEntry("guardian2.first", "Анна")
                .containsEntry("guardian2.phone", "+79000000002");
    }

    @Test
    void employees() {
        ReadFile file = Lists.table("штат.xlsx", """
                СПИСОЧНЫЙ СОСТАВ РАБОТНИКОВ

                Таб. №|Ф.И.О. работника|Дата рожд-я|Должность, предмет|Образование|Стаж|Дата приема|Сот. тел.|СНИЛС
                001|КУЗНЕЦОВА МАРИЯ ИВАНОВНА|12/05/1980|учитель математики|высшее|20|01.09.2005 г.|8 900 000 00 41|=12345678964
                002|Петров-Водкин К.С.|1979-01-02|директор|высшее|25|1 сентября 2010|8(900)0000042|112-233-445 95
                003|Ли Чен|5.6.90|учитель физики|высшее|5||нет|=8765432120
                """);
        assertThat(file.left(0)).containsExactly("Таб. №", "Образование", "Стаж");
        assertThat(file.row(0, 4))
                .containsEntry("last", "Кузнецова")
                .containsEntry("birth", "1980-05-12")
                .containsEntry("hired", "2005-09-01")
                .containsEntry("position", "учитель математики")
                .containsEntry("snils", "12345678964");
        assertThat(file.found(0)).contains("5 B NAME_INITIALS!");
        assertThat(file.row(0, 6)).as("a zero at the head that a number lost").doesNotContainKey("phone");
    }

    @Test
    void employeesWithTheirNamesInThreeColumnsAndOtherPapers() {
        ReadFile file = Lists.table("педагоги.xlsx", """
                №|Должность|Фамилия|Имя|Отчество|Дата|Паспорт серия|Паспорт номер|Адрес|Мобильный|Эл. почта|Группа крови
                1|Учитель|Орлова|Вера|Ильинична|01.01.1970|1234|123456|г. Город|+7 (900) 000-00-51, доб. 12|vera@example.org|II
                """);
        assertThat(file.kinds()).containsValue("people.staff");
        assertThat(file.left(0)).containsExactly("№", "Дата", "Паспорт серия", "Паспорт номер", "Группа крови");
        assertThat(file.row(0, 2)).containsEntry("phone", "+79000000051").doesNotContainKey("birth");
        assertThat(file.found(0)).containsExactly("2 J PHONE_ONLY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Иванова Мария Ильинична           | Иванова        | Мария | Ильинична
            ИВАНОВА-ПЕТРОВА   МАРИЯ ИЛЬИНИЧНА | Иванова-Петрова | Мария | Ильинична
            Мария Ильинична Иванова           | Иванова        | Мария | Ильинична
            Мария Петрова                     | Петрова        | Мария | -
            Петрова Мария                     | Петрова        | Мария | -
            Павел Роман                       | Павел          | Роман | -
            Ёлкина Алёна Семёновна            | Ёлкина         | Алёна | Семёновна
            O'Коннор Анна                     | О'Коннор       | Анна  | -
            Мамедова Севда Али кызы           | Мамедова       | Севда | Али кызы
            Ким-Ли А-Ра                       | Ким-Ли         | А-Ра  | -
            Салтыков - Щедрин Михаил          | Салтыков-Щедрин | Михаил | -
            """)
    void names(String cell, String last, String first, String middle) {
        ReadFile file = Lists.table("a.xlsx", "ФИО учителя|Должность\n" + cell + "|учитель");
        Map<String, String> row = file.row(0, 2);
        assertThat(row).containsEntry("last", last).containsEntry("first", first);
        assertThat(row.get("middle")).isEqualTo(middle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванова М.И.",
                "М.И. Иванова",
                "Иванова",
                "де ла Крус Мария Хуановна",
                "Сидоров Пётр Иванович (выбыл)",
                "Иван0ва Мария"
            })
    void namesThatNobodyCanBeSureOfAreRefused(String cell) {
        ReadFile file = Lists.table("a.xlsx", "ФИО учителя|Должность\n" + cell + "|учитель");
        assertThat(file.row(0, 2)).isEmpty();
        assertThat(file.found(0)).anyMatch(found -> found.startsWith("2 A ") && found.endsWith("!"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8(900)000-00-01 Мария            | PHONE_ONLY
            +7 900 000 00 01; 8 900 000 00 02 | PHONE_SECOND
            900 000 00 01 (доб. 5)           | PHONE_ONLY
            тел. 7 900 000 00 01 (мама)      | -
            мама: 89000000001, папа: 89000000002 | PHONE_SECOND
            """)
    void phones(String cell, String note) {
        ReadFile file = Lists.table("a.xlsx", "ФИО учителя|Должность|Телефон\nЛи Чен|учитель|" + cell);
        assertThat(file.row(0, 2)).containsEntry("phone", "+79000000001");
        assertThat(file.found(0)).isEqualTo(note.equals("-") ? List.of() : List.of("2 C " + note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8900000000l", "890000000", "890000000822", "22-33-44", "доб. 5"})
    void whatIsNoPhoneIsRefused(String cell) {
        ReadFile file = Lists.table("a.xlsx", "ФИО учителя|Должность|Телефон\nЛи Чен|учитель|" + cell);
        assertThat(file.found(0)).containsExactly("2 C PHONE_UNREADABLE!");
    }

    @Test
    void classes() {
        ReadFile file = Lists.table("комплектование.xlsx", """
                Комплектование классов на 2026-2027 учебный год
                Параллель|Литера|Количество|Классный руководитель (ФИО полностью)|№ каб.|Смена
                1|А|25|Фомина Дарья Дмитриевна|101|1
                1|Б|24|Д. Д. Фомина|=102|I
                V|А|20|Ли Чен|201 (2 этаж)|2 смена
                Итого||69|||
                """);
        assertThat(file.kinds()).containsValue("enrolment.classes");
        assertThat(file.left(0)).containsExactly("Количество");
        assertThat(file.found(0)).isEmpty();
        assertThat(file.row(0, 3)).containsEntry("class", "1А").containsEntry("teacher", "Фомина Дарья Дмитриевна");
        assertThat(file.row(0, 4)).containsEntry("teacher", "Фомина Д Д").containsEntry("shift", "1");
        assertThat(file.row(0, 5)).containsEntry("class", "5А").containsEntry("shift", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5а | 5А
            5 "А" | 5А
            5-А класс | 5А
            5«a» | 5А
            V А | 5А
            X-Б | 10Б
            5 | 5
            10 класс | 10
            10 (1) | 10-1
            10/2 | 10-2
            11-1 | 11-1
            11 «1» класс | 11-1
            10 физмат | 10 физмат
            10 СЭ | 10СЭ
            «Ромашка» | Ромашка
            Группа «Ромашка» | Ромашка
            Младшая "Капелька" | Младшая «Капелька»
            Логопедическая (ТНР) | Логопедическая (ТНР)
            3-4 года | 3-4 года
            СД-11(9) | СД-11(9)
            ИС-21 | ИС-21
            ПКД-1/9-26 | ПКД-1/9-26
            """)
    void namesOfClasses(String cell, String name) {
        assertThat(Lists.table("a.xlsx", "Класс|Кабинет|Смена\n" + cell + "|1|1")
                        .row(0, 2))
                .containsEntry("class", name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Список 5 класса                     | 5
            10 (1) класс, кл. рук. Ли Чен       | 10-1
            Список обучающихся 5-9 класс        | -
            Учащиеся 1, 2 и 4 класс             | -
            Группа ИС-31, куратор Орлова В. И.  | ИС-31
            Группа: ПКД-1/9-26                  | ПКД-1/9-26
            """)
    void titlesThatNameOneClassAndThoseThatNameSeveral(String title, String name) {
        ReadFile file = Lists.table("a.xlsx", title + "\nФИО ученика|Дата рождения|СНИЛС\nЛи Ян|1.2.2014|");
        assertThat(file.row(0, 3).getOrDefault("class", "-")).isEqualTo(name);
    }

    @Test
    void numbersOfEmptyLinesAreNoClasses() {
        ReadFile file = Lists.table("5А.xlsx", """
                №|ФИО|Дата рождения
                1|Ли Ян|1.2.2014
                2
                3|Ли Чен|1.2.2014
                4 чел
                """);
        assertThat(file.rows(0)).containsExactly(2, 4);
        assertThat(file.row(0, 4)).containsEntry("class", "5А");
    }

    @Test
    void aSheetNamedLikeAGroupOfACollege() {
        ReadFile file = Lists.book("студенты.xlsx", Map.of("ИС-31", "ФИО студента|Дата рождения\nЛи Ян|1.2.2009"));
        assertThat(file.row(0, 2)).containsEntry("class", "ИС-31");
    }

    @Test
    void aKindergarten() {
        ReadFile groups = Lists.table("группы.xlsx", """
                Группа|Возраст детей|Воспитатель|Помощник воспитателя
                Подготовительная группа «Солнышко»|6-7 лет|Орлова Вера Ильинична|Петрова П. П.
                Средняя № 2|с 4 до 5 лет|Ли Чен|
                """);
        assertThat(groups.kinds()).containsValue("enrolment.classes");
        assertThat(groups.row(0, 2))
                .containsEntry("class", "Подготовительная группа «Солнышко»")
                .containsEntry("course", "6");
        assertThat(groups.found(0)).containsExactly("2 B NUMBER_RANGE", "3 B NUMBER_RANGE");

        ReadFile children = Lists.table("Ромашка.xlsx", """
                МБДОУ детский сад «Ромашка»
                Списочный состав средней группы «Звёздочки»
                № |Фамилия, имя ребенка|Дата рождения|Мама|Телефон|Папа|Телефон|Дом. адрес
                1|Ли Ян|1.2.2021|Ли Анна Львовна|89000000001|Ли Чен|89000000002|ул. Мира, 1
                2|Ан Ия|2.2.2021|Ан Анна||нет|-|
                """);
        assertThat(children.found(0)).isEmpty();
        assertThat(children.row(0, 4))
                .containsEntry("class", "Звёздочки")
                .containsEntry("mother.phone", "+79000000001")
                .containsEntry("father.phone", "+79000000002");
        assertThat(children.row(0, 5)).doesNotContainKeys("father.last", "father.phone");
    }

    @Test
    void aCollege() {
        ReadFile file = Lists.table("студенты.xlsx", """
                Группа|Фамилия, имя, отчество студента|Дата рождения|СНИЛС|Телефон студента|ФИО законного представителя|Телефон законного представителя
                ИС-21|Ильин Лев Петрович|11.11.2008|123-456-789 64|89000000071|Ильина Ольга Ивановна|89000000072
                ПКД-1/9-26|Йод Ким|12.11.2008||||
                """);
        assertThat(file.found(0)).isEmpty();
        assertThat(file.row(0, 2))
                .containsEntry("class", "ИС-21")
                .containsEntry("phone", "+79000000071")
                .containsEntry("guardian.phone", "+79000000072");
    }

    @Test
    void allKindsInOneWorkbook() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Титул", "МБОУ СОШ\n2026");
        sheets.put("Сотрудники", "ФИО|Должность\nЛи Чен|учитель");
        sheets.put("Классы", "Класс|Классный руководитель\n5А|Ли Чен");
        sheets.put("Ученики", "ФИО|Класс|Дата рождения\nЮн Ким|5А|01.02.2014");
        sheets.put("Свод", "Показатель|Значение\nЧисло|5");
        assertThat(Lists.book("школа.xlsx", sheets).kinds())
                .containsExactly(
                        Map.entry("Сотрудники", "people.staff"),
                        Map.entry("Классы", "enrolment.classes"),
                        Map.entry("Ученики", "enrolment.pupils"));
    }

    @Test
    void columnsThatOnlyLookLikeOnes() {
        ReadFile file = Lists.table("7А.xlsx", """
                ФИО|Группа здоровья|Физкультурная группа|Дата рождения|Место работы матери|Адрес, телефон|Дата выдачи полиса
                Ли Ян|II|основная|1.2.2014|завод|ул. Мира 89000000001|1.1.2020
                """);
        assertThat(file.columns(0).values()).containsExactly("full", "birth");
        assertThat(file.row(0, 2)).containsEntry("class", "7А").containsEntry("birth", "2014-02-01");
    }

    @Test
    void datesAsTheWorkbookKeepsThem() {
        List<Object> header = List.of("ФИО", "Класс", "Дата рождения");
        byte[] book = ReadFile.book(Map.of(
                "Лист1",
                List.of(
                        header,
                        List.of("Ли Чен", "5А", LocalDate.of(2014, 5, 12)),
                        List.of("Ли Ян", "5А", new BigDecimal("41771")))));
        ReadFile file = ReadFile.of("a.xlsx", book, Lists.KINDS);
        assertThat(file.row(0, 2)).containsEntry("birth", "2014-05-12");
        assertThat(file.row(0, 3)).containsEntry("birth", "2014-05-12");

        ReadFile old = ReadFile.of("a.xlsx", ReadFile.since1904(book), Lists.KINDS);
        assertThat(old.row(0, 2)).containsEntry("birth", "2018-05-13");
        assertThat(old.found(0)).as("a bare number could mean two days").containsExactly("3 C DATE_UNREADABLE!");
    }

    @Test
    void whatATableMadeOfATextIsRefused() {
        byte[] book = ReadFile.book(Map.of(
                "Лист1",
                List.of(
                        List.of("ФИО", "Класс", "Дата рождения", "Отчество"),
                        List.of("Ли Чен", LocalDate.of(2026, 11, 5), LocalDate.of(2014, 5, 12), true))));
        assertThat(ReadFile.of("a.xlsx", book, Lists.KINDS).found(0))
                .containsExactlyInAnyOrder("2 B CELL_NO_TEXT!", "2 D CELL_NO_TEXT!");
    }

    @Test
    void hiddenRowsAreReadAndSaid() {
        byte[] book = ReadFile.inSheet(
                Lists.bytes("ФИО|Класс|Дата рождения\nЛи Ян|5А|1.2.2014\nЛи Чен|5А|1.2.2014"),
                "<row r=\"3\"",
                "<row hidden=\"1\" r=\"3\"");
        ReadFile file = ReadFile.of("a.xlsx", book, Lists.KINDS);
        assertThat(file.remarks()).containsExactly("FILE_HIDDEN_LINES");
        assertThat(file.rows(0)).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void aTextWithLineBreaksInQuotes(String end) {
        ReadFile file = Lists.csv(
                "ученики.csv",
                "Фамилия,Имя,Отчество,\"Дата рождения\",Класс,\"Адрес\"" + end
                        + "Яшин,Ян,,\"12 мая 2014 г.\",5а,\"ул. Мира," + end + "д. 1\"" + end + end + end);
        assertThat(file.rows(0)).containsExactly(2);
        assertThat(file.row(0, 2))
                .containsEntry("birth", "2014-05-12")
                .containsEntry("class", "5А")
                .containsEntry("address", "ул. Мира, д. 1");
    }
}
