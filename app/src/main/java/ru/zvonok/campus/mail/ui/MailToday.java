package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Letters that wait to be read, on the first page. */
@SpringComponent
class MailToday implements TodayCard {

    private final Mailbox box;
    private final AccessControl access;

    MailToday(Mailbox box, AccessControl access) {
        this.box = box;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(5);
    }

    @Override
    public Optional<Component> content() {
        int unread = access.allowsAny(MailAction.USE) ? box.unread() : 0;
        return unread == 0
                ? Optional.empty()
                : Optional.of(new Section(
                        Pieces.head(Words.t("mail.today"), Here.anchor(Mailbox.PAGE, Words.t("mail.today.open"))),
                        new Span(Words.count("mail.today.unread", unread))));
    }
}
