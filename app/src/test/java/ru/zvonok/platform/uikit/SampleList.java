package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A list as a module would write it; the tests register its route. */
@ru.zvonok.platform.access.ForSignedIn
public class SampleList extends ListPage<SampleList.Row> {

    public record Row(long id, String name, String post, int hours, String phone) {}

    static final List<String> POSTS = List.of("Учитель", "Заместитель директора", "Секретарь", "Педагог-психолог");
    private static final List<String> SURNAMES = List.of(
            "Абдуллаева",
            "Баранов",
            "Васильева",
            "Громова",
            "Давыдов",
            "Ерёмина",
            "Жёлтиков",
            "Зайцева",
            "Иванова",
            "Калинин",
            "Лапшина",
            "Макарова",
            "Орлов");

    public static final List<Row> ROWS = IntStream.rangeClosed(1, 137)
            .mapToObj(i -> new Row(
                    i,
                    SURNAMES.get(i % SURNAMES.size()) + " " + (i % 2 == 0 ? "Мария Петровна" : "Ольга Николаевна"),
                    POSTS.get(i % POSTS.size()),
                    i % 28 + 4,
                    "+7 000 000-00-" + String.format("%02d", i % 100)))
            .toList();

    public SampleList() {
        super("sample.list");
        Button add = new Button("Добавить сотрудника", Icons.of("plus"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        head().second("Школа № 17, 2026/27 учебный год").actions(add);
        search("sample.list.search");
        choice("post", "sample.list.kind", POSTS, post -> String.valueOf(POSTS.indexOf(post)), post -> post);
        link("name", "sample.column.name", Row::name).sortable().wide();
        column("post", "sample.column.post", Row::post).sortable();
        column("hours", "sample.column.hours", row -> String.valueOf(row.hours()))
                .number(Row::hours)
                .sortable();
        column("phone", "sample.column.phone", Row::phone).hidden();
        counted("sample.list.count");
        rows(query -> sorted(query).skip(query.offset()).limit(query.limit()).toList(), query ->
                (int) sorted(query).count());
        opensCard(row -> String.valueOf(row.id()), this::card);
        whenEmpty(new EmptyPage("users", Words.t("sample.empty.title"), Words.t("sample.empty.text")));
        tools();
    }

    private static java.util.stream.Stream<Row> sorted(ListQuery query) {
        Comparator<Row> order =
                switch (query.sort()) {
                    case "hours" -> Comparator.comparing(Row::hours);
                    case "post" -> Comparator.comparing(Row::post);
                    case "name" -> Comparator.comparing(Row::name);
                    case null -> Comparator.comparing(Row::name);
                    default -> throw new IllegalArgumentException(query.sort());
                };
        return ROWS.stream()
                .filter(row -> row.name().toLowerCase().startsWith(query.text().toLowerCase()))
                .filter(row -> query.filter("post")
                        .map(code -> POSTS.indexOf(row.post()) == Integer.parseInt(code))
                        .orElse(true))
                .sorted(query.descending() ? order.reversed() : order);
    }

    private SideCard card(String id) {
        Row row = ROWS.stream()
                .filter(each -> String.valueOf(each.id()).equals(id))
                .findFirst()
                .orElseThrow(ru.zvonok.platform.kernel.NotFound::new);
        return new SideCard(row.name(), row.post()).opens("sample/form").section(new Div(row.phone()));
    }
}
