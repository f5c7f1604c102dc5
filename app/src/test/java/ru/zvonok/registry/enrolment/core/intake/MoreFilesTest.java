package ru.zvonok.registry.enrolment.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.intake.core.ReadFile;

/** Further lists of all sorts: what can be read in one way is, what cannot is refused at its cell. */
class MoreFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    @Test
    void aHeaderMergedOverTwoRows() {
        byte[] book = ReadFile.merged(Lists.bytes("""
                        № п/п|Класс|Сведения об обучающемся|||Законные представители||
                        |||||Мать||Отец
                        ||Ф.И.О.|Дата рождения|СНИЛС|Ф.И.О.|Телефон|Ф.И.О.
                        1|2б|Авдеева Ия Игоревна|05.06.18|112-233-445 95|Авдеева Ольга Петровна|8 (900) 000-00-11|Авдеев Игорь Львович
                        """), "A1:A3", "B1:B3", "C1:E2", "F1:H1", "F2:G2");
        ReadFile file = ReadFile.of("2 классы.xlsx", book, Lists.KINDS);
        assertThat(file.headerRow(0)).isEqualTo(3);
        assertThat(file.left(0)).containsExactly("№ п/п");
        assertThat(file.found(0)).isEmpty();
        assertThat(file.row(0, 4))
                .containsEntry("class", "2Б")
                .containsEntry("birth", "2018-06-05")
                .containsEntry("mother.phone", "+79000000011")
                .containsEntry("father.first", "Игорь");
    }

    @Test
    void oneSheetOfManyIsTheList() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Инструкция", "Заполните лист «Контингент»\nДата рождения в виде ДД.ММ.ГГГГ\nКласс в виде 5А");
        sheets.put("Контингент", "Фамилия|Имя|Отчество|Д.р.|Класс|Пол\nЛи|Ян||1.2.2014|5А|м");
        sheets.put("Справочник", "Пол|Класс\nм|5А\nж|5Б");
        sheets.put("Лист3", "");
        ReadFile file = Lists.book("шаблон.xlsx", sheets);
        assertThat(file.kinds()).containsExactly(Map.entry("Контингент", "enrolment.pupils"));
        assertThat(file.row(1, 2)).containsEntry("class", "5А").containsEntry("sex", "M");
    }

    @Test
    void theClassInTheNameOfTheSheet() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String name : new String[] {"1 «А» класс", "10Б кл.", "11-в", "4 класс", "Лист5"}) {
            sheets.put(name, "№|Фамилия, имя|Дата рождения\n1|Ли Ян|1.2.2014");
        }
        ReadFile file = Lists.book("все классы.xlsx", sheets);
        assertThat(file.row(0, 2)).containsEntry("class", "1А");
        assertThat(file.row(1, 2)).containsEntry("class", "10Б");
        assertThat(file.row(2, 2)).containsEntry("class", "11В");
        assertThat(file.row(3, 2)).containsEntry("class", "4");
        assertThat(file.row(4, 2)).as("asked before anything goes on").doesNotContainKey("class");
    }

    @Test
    void partsOfTheNamesOfBothParents() {
        ReadFile file = Lists.table("ученики.xlsx", """
                Фамилия ребенка|Имя ребенка|Отчество ребенка|Дата рождения ребенка|Класс|Фамилия матери|Имя матери|Отчество матери|Мобильный телефон матери|Электронная почта матери|Фамилия отца|Имя отца|Отчество отца|Мобильный телефон отца|Адрес проживания ребенка
                Ли|Ян|Петрович|1.2.14|5 "а"|Ли|Анна|Львовна|+7-900-000-00-01|a@example.org|Ли|Пётр|Ильич|9000000002|г. Город, ул. Мира, д. 1, кв. 2
                """);
        assertThat(file.left(0)).isEmpty();
        assertThat(file.found(0)).isEmpty();
        assertThat(file.row(0, 2))
                .containsEntry("last", "Ли")
                .containsEntry("mother.middle", "Львовна")
                .containsEntry("mother.phone", "+79000000001")
                .containsEntry("mother.email", "a@example.org")
                .containsEntry("father.first", "Пётр")
                .containsEntry("father.phone", "+79000000002")
                .containsEntry("address", "г. Город, ул. Мира, д. 1, кв. 2");
    }

    @Test
    void twoPhonesInACell() {
        ReadFile file = Lists.csv(
                "ученики.csv",
                "ФИО;Класс;Дата рождения;Мама, ФИО;Телефоны мамы\nЛи Ян;5А;1.2.14;Ли Анна;\"8 900 000 00 01\n8 900 000 00 02\"\n"
                        + "Ли Чен;5А;1.2.14;Ли Анна;8-900-000-00-01 дом. 22-33-44\n");
        assertThat(file.row(0, 2)).containsEntry("mother.phone", "+79000000001");
        assertThat(file.found(0))
                .as("a phone of six digits is none")
                .containsExactly("2 E PHONE_SECOND", "3 E PHONE_UNREADABLE!");
    }

    @Test
    void emptyRowsAndTheNameOfTheClassBetween() {
        ReadFile file = Lists.table("списки.xlsx", """
                Фамилия Имя Отчество|Дата рождения|Телефон родителей

                5А класс

                Ли Ян Петрович|01.02.2014|8 900 000 00 01
                Ли Чен Петрович|01.02.2014|

                5Б класс (кл. рук. Фомина Д. Д.)

                Ким Ия Львовна|02.02.2014|
                """);
        assertThat(file.found(0)).isEmpty();
        assertThat(file.rows(0)).containsExactly(5, 6, 10);
        assertThat(file.row(0, 6)).containsEntry("class", "5А");
        assertThat(file.row(0, 10)).containsEntry("class", "5Б");
    }

    @Test
    void numberedAnewUnderEveryClass() {
        ReadFile file = Lists.table("по классам.xlsx", """
                №|Ф.И.О. обучающегося|Дата рожд.|№ личного дела|Примечание
                Класс: 7А
                1|Ли Ян Петрович|01.02.2012|А-12|
                2|Ли Чен Петрович|01.02.2012|А-13|на дому
                Всего: 2
                Класс: 7Б
                1|Ким Ия Львовна|02.02.2012|К-1|
                Всего: 1
                Итого по параллели: 3
                """);
        assertThat(file.left(0)).containsExactly("№", "№ личного дела", "Примечание");
        assertThat(file.rows(0)).containsExactly(3, 4, 7);
        assertThat(file.row(0, 3)).containsEntry("class", "7А").containsEntry("first", "Ян");
        assertThat(file.row(0, 7)).containsEntry("class", "7Б").containsEntry("first", "Ия");
        assertThat(file.found(0)).isEmpty();
    }

    @Test
    void tabsQuotesAndAByteOrderMark() {
        String text = "\ufeff\"Фамилия\"\t\"Имя\"\t\"Дата\nрождения\"\t\"Класс\"\t\"Адрес\"\r\n"
                + "\"Ли\"\t\"Ян \"\"младший\"\"\"\t\"1.2.14\"\t\"5А\"\t\"ул. Мира,\nд. 1\"\r\n"
                + "Ким\tИя\t02.03.2014\t5А\t\r\n";
        ReadFile file = ReadFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8), Lists.KINDS);
        assertThat(file.rows(0)).containsExactly(2, 3);
        assertThat(file.found(0)).containsExactly("2 B NAME_CHARACTERS!");
        assertThat(file.row(0, 3)).containsEntry("birth", "2014-03-02").containsEntry("class", "5А");
    }

    @Test
    void lettersOfWindowsAndSemicolons() {
        String text =
                "Ученики школы;;;\r\nФИО;Д/р;Кл.;СНИЛС\r\nЁлкина Алёна;5.6.14;5«Б»;112-233-445 95\r\nЛи Ян;1.13.14;5Б;\r\n";
        ReadFile file = ReadFile.of("выгрузка.csv", text.getBytes(WINDOWS), Lists.KINDS);
        assertThat(file.left(0)).isEmpty();
        assertThat(file.row(0, 3))
                .containsEntry("last", "Ёлкина")
                .containsEntry("birth", "2014-06-05")
                .containsEntry("class", "5Б");
        assertThat(file.found(0)).containsExactly("4 B DATE_IMPOSSIBLE!");
    }

    @Test
    void numbersThatWereDatesAndNumbersThatLostTheirZeros() {
        ReadFile file = Lists.table("a.xlsx", """
                ФИО|Класс|Дата рождения|СНИЛС
                Ли Ян|5А|41771|=8765430300
                Ли Чен|5А|=41771|087 654 303 00
                Ли Ким|5А|12052014|=8765430300
                Ли Ия|5А|11214|
                Ли Ада|5А|2014|8765430300
                """);
        for (int row : new int[] {2, 3, 4}) {
            assertThat(file.row(0, row)).containsEntry("birth", "2014-05-12").containsEntry("snils", "08765430300");
        }
        assertThat(file.found(0))
                .as("1.12.14 or 11.2.14, a year, a number that is no text")
                .containsExactly("5 C DATE_UNREADABLE!", "6 C DATE_UNREADABLE!", "6 D SNILS_LENGTH!");
    }

    @Test
    void anotherSystemsExport() {
        ReadFile file =
                Lists.csv("export.csv", "Surname,Name,Patronymic,Birthday,Class\nЛи,Ян,,2014-02-01T00:00:00,5А\n");
        assertThat(file.kinds())
                .as("headers of another language: somebody chooses")
                .isEmpty();
        ReadFile other = Lists.table("выгрузка.xlsx", """
                ID|Фамилия|Имя|Отчество|Дата рождения|Параллель|Литер класса|Форма обучения|Логин
                17|Ли|Ян||2014-02-01 00:00:00|5|А|Очная|li.yan
                18|Ли|Чен||01/02/2014|10||Очная|
                """);
        assertThat(other.left(0)).containsExactly("ID", "Форма обучения", "Логин");
        assertThat(other.row(0, 2)).containsEntry("birth", "2014-02-01").containsEntry("class", "5А");
        assertThat(other.row(0, 3)).containsEntry("birth", "2014-02-01").containsEntry("class", "10");
    }
}
