package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that contributes a part of «Сегодня», everybody's first page. */
public interface TodayCard {

    /** Where the part stands. */
    enum Place {
        /** The sentence under the date. */
        HEADLINE,
        /** The main column. */
        MAIN,
        /** The rail at the right, under the main column on a phone. */
        SIDE
    }

    Place place();

    /** Position among the parts of the same place, smaller first. */
    int order();

    /** Whether the part also speaks to those who stand on a municipality or the region, where no organisation is bound. */
    default boolean above() {
        return false;
    }

    /** The part for the signed-in person in the bound organisation, nothing where it does not concern them. */
    Optional<Component> content();
}
