package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.SvgIcon;

/** Symbols of the one sprite (Lucide names). Beside a word they are decoration; alone they are a named button. */
public final class Icons {

    private static final String SPRITE = Assets.address("z/icons.svg");

    private Icons() {}

    /** A decorative icon; {@code name} is the Lucide name, for instance {@code book-open}. */
    public static SvgIcon of(String name) {
        SvgIcon icon = new SvgIcon(SPRITE, name);
        icon.addClassName("z-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Where the drawing of an icon stands, for pages without scripts. */
    public static String address(String name) {
        return SPRITE + "#" + name;
    }

    /** An icon that is a button; {@code labelKey} is spoken and shown as a tip. */
    public static Button button(String name, String labelKey, ComponentEventListener<ClickEvent<Button>> click) {
        Button button = new Button(of(name), click);
        String label = Words.t(labelKey);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("z-icon-button");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
