package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/** A bean that contributes a part of «Сегодня», everybody's first page. */
public interface TodayCard {

    /** Where the part stands. */
    enum Place {
        /** The sentence under the date. */
        HEADLINE,
        /** The main column. */
        MAIN,
        /** The rail at the right, under the main column on a phone. */
        SIDE;

        /** Among the parts of the same place, smaller first. */
        public Position at(int order) {
            return new Position(this, order);
        }
    }

    /** A place, and the order among the parts that stand there. */
    record Position(Place place, int order) {}

    /** Where the person stands who opens the page. */
    enum Standing {
        /** In an organisation they belong to. */
        INSIDE,
        /** In an organisation they only look into. */
        LOOKING,
        /** On a municipality or the region, where no organisation is bound. */
        ABOVE
    }

    Position position();

    /** Whom the part speaks to; it is not asked for others. */
    default Set<Standing> speaksTo() {
        return Set.of(Standing.INSIDE);
    }

    /** The part for the signed-in person where they stand, nothing where it does not concern them. */
    Optional<Component> content();
}
