package ru.zvonok.platform.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.OwnWords;

/** Vaadin's way to the texts of the modules, in the words of the organisation of the page. */
@Component
class ModuleTranslations implements I18NProvider {

    private final transient OwnWords words;

    ModuleTranslations(OwnWords words) {
        this.words = words;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LOCALES;
    }

    @Override
    public Locale getDefaultLocale() {
        return Texts.RUSSIAN;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return words.of(locale, key, params);
    }
}
