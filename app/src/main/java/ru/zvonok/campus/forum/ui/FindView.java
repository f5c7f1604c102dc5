package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.router.Route;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.Found;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.Words;

/** Messages that hold a text, newest first; what is looked for stays out of the address. */
@Route("o/:organisation/forum-search")
@ForAction("forum.read")
class FindView extends ListPage<Found> {

    private static final int LONGEST = 160;

    FindView(Forum door) {
        super("forum.search");
        search("forum.search.text");
        link("topic", "forum.search.topic", Found::title).wide();
        column("text", "forum.search.message", one -> shortened(one.text())).wide();
        column("author", "forum.search.author", Found::author);
        column("section", "forum.search.section", Found::section);
        column("at", "forum.search.at", one -> Dates.moment(one.at()));
        rows(query -> door.find(query.text(), query.offset(), query.limit()), query -> door.found(query.text()));
        opensPage(one -> Forum.TOPIC_PAGE + "/" + one.topic() + "/" + one.message());
        whenEmpty(new EmptyPage("search", Words.t("forum.search.empty"), Words.t("forum.search.empty.text")));
        counted("forum.messages");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
