package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that lets a family choose between its children, in all their organisations, on a page that shows one of them. */
public interface FamilySwitch {

    /**
     * The children, this one marked; nothing for whoever looks at somebody else's child.
     *
     * @param page path of the page up to the child's id, which a slash or the = of a query goes before; an organisation without it shows what it has
     * @param child of the bound organisation
     */
    Optional<Component> of(String page, long child);

    /** The first child in the bound organisation; nothing for whoever is of no family there, or works there. */
    Optional<Long> first();
}
