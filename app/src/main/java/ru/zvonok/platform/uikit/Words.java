package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.util.Locale;
import ru.zvonok.platform.kernel.Texts;

/** Texts of the person who looks: keys of the modules' {@code texts.properties}, in the language of the page. */
public final class Words {

    private Words() {}

    /** The text behind {@code key}, with {@code {0}} and so on replaced. */
    public static String t(String key, Object... args) {
        return I18NProvider.translate(locale(), key, args);
    }

    /**
     * A count with its noun: the text holds the forms for 1, 2 and 5 between bars,
     * {@code {0} урок|{0} урока|{0} уроков}; English gives two, {@code {0} lesson|{0} lessons}.
     */
    public static String count(String key, long number, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = number;
        System.arraycopy(more, 0, args, 1, more.length);
        String[] forms = t(key, args).split("\\|", -1);
        return forms[Math.min(form(number), forms.length - 1)];
    }

    /** A number as the language writes it: «0,5», «1 124». */
    public static String number(Number number) {
        return NumberFormat.getNumberInstance(locale()).format(number);
    }

    /** The same with as many digits after the comma as are wanted, no less and no more: «3,50». */
    public static String number(Number number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static int form(long number) {
        if ("en".equals(locale().getLanguage())) {
            return number == 1 ? 0 : 1;
        }
        long ten = Math.abs(number) % 10;
        long hundred = Math.abs(number) % 100;
        if (ten == 1 && hundred != 11) {
            return 0;
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
    }

    /** The language of the page, Russian where there is no page. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.RUSSIAN : ui.getLocale();
    }
}
