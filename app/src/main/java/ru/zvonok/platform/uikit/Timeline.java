package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A day in time order: what is past, what runs now (framed, with its actions), what comes, and the gaps. */
public final class Timeline extends OrderedList {

    /** Where a line stands to the clock. */
    public enum When {
        PAST,
        NOW,
        LATER
    }

    public Timeline() {
        addClassName("z-timeline");
    }

    /** Adds a line; {@code what} is a strong name, or a name with quiet words, {@code second} the line below it. */
    public Line line(When when, LocalTime from, LocalTime to, Component what, String second) {
        Line line = new Line(when, Dates.time(from), Dates.time(to), what, second);
        add(line);
        return line;
    }

    /** Adds a gap: «Окно, до 12:10». */
    public void gap(LocalTime from, String text) {
        Line line = new Line(When.LATER, Dates.time(from), null, new Span(text), "");
        line.addClassName("z-gap");
        add(line);
    }

    /** One line of the day. */
    public static final class Line extends ListItem {

        private final Div what = new Div();
        private final Div flags = new Div();
        private final Div actions = new Div();

        private Line(When when, String from, @Nullable String to, Component title, String second) {
            Div time = new Div(new Span(from));
            time.addClassName("z-time");
            if (to != null) {
                time.add(new Span(to));
            }
            Div node = new Div();
            node.addClassName("z-node");
            what.addClassName("z-what");
            Div name = new Div(title);
            what.add(name);
            if (!second.isEmpty()) {
                Div below = new Div(second);
                below.addClassName("z-second");
                what.add(below);
            }
            actions.addClassName("z-what-actions");
            actions.setVisible(false);
            flags.addClassName("z-flags");
            add(time, node, what, flags, actions);
            switch (when) {
                case PAST -> addClassName("z-past");
                case NOW -> {
                    addClassName("z-now");
                    getElement().setAttribute("aria-current", "time");
                }
                case LATER -> {}
            }
        }

        /** What is missing or done, at the right. */
        public Line flags(Component... parts) {
            flags.add(parts);
            return this;
        }

        /** Quiet facts at the right, under the flags. */
        public Line fact(String text) {
            if (flags.getComponentCount() == 0) {
                flags.addClassName("z-fact-only");
            }
            flags.add(new Span(text));
            return this;
        }

        /** Buttons of the running lesson. */
        public Line actions(Component... parts) {
            actions.add(parts);
            actions.setVisible(true);
            return this;
        }
    }
}
