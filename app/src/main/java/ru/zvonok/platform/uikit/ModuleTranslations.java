package ru.zvonok.platform.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;

/** Vaadin's way to the texts of the modules. */
@Component
class ModuleTranslations implements I18NProvider {

    private final transient Texts texts;

    ModuleTranslations(Texts texts) {
        this.texts = texts;
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
        return texts.get(locale, key, params);
    }
}
