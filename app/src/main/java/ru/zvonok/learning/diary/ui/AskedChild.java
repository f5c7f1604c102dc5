package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Words;

/** The child and the period that a page of the family is asked for by its address. */
@Component
class AskedChild {

    private final Diary diary;

    AskedChild(Diary diary) {
        this.diary = diary;
    }

    /** The child of the address, the first one where it names none; where there is nobody the page says so. */
    Optional<DiaryChild> of(BeforeEnterEvent event, Page page, String titleKey) {
        List<DiaryChild> children = diary.children();
        Optional<Long> wanted = event.getRouteParameters().get("child").map(Addresses::id);
        if (wanted.isPresent()) {
            return Optional.of(children.stream()
                    .filter(one -> one.person() == wanted.get())
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
        if (children.isEmpty()) {
            page.removeAll();
            page.add(
                    new H1(Words.t(titleKey)),
                    new EmptyPage("book-open", Words.t("diary.nobody"), Words.t("diary.nobody.text")));
        }
        return children.stream().findFirst();
    }

    /** Null where the address names none. */
    static @Nullable Long period(RouteParameters parameters) {
        return parameters.get("period").map(Addresses::id).orElse(null);
    }
}
