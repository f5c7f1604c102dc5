package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeChoice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Kinds of notices by channels, each a tick that is kept at once. */
class NoticeTable extends Div {

    /** Keeps a tick. */
    interface Keep {
        void keep(String kind, Channel channel, boolean on);
    }

    NoticeTable(List<NoticeChoice> kinds, boolean letters, Keep keep) {
        List<List<Component>> rows = new ArrayList<>();
        for (NoticeChoice choice : kinds) {
            List<Component> row = new ArrayList<>();
            String title = Words.t(choice.kind().key() + ".title");
            row.add(new Span(title));
            for (Channel channel : Channel.values()) {
                row.add(tick(choice, channel, title, channel == Channel.BELL || letters, keep));
            }
            rows.add(row);
        }
        add(Pieces.table(List.of(Words.t("notification.kind"), name(Channel.BELL), name(Channel.EMAIL)), rows));
    }

    private static Checkbox tick(NoticeChoice choice, Channel channel, String title, boolean possible, Keep keep) {
        Checkbox tick = new Checkbox(choice.by(channel) && possible);
        tick.setAriaLabel(Words.t("notification.by", title, name(channel)));
        tick.setEnabled(possible);
        tick.addValueChangeListener(change -> keep.keep(choice.kind().key(), channel, change.getValue()));
        return tick;
    }

    private static String name(Channel channel) {
        return Words.t("notification.channel." + channel.name().toLowerCase(Locale.ROOT));
    }
}
