package ru.zvonok.registry.enrolment.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.PaletteHit;
import ru.zvonok.platform.uikit.PaletteSource;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;

/** Classes of the year in the search of everything. */
@Component
class ClassPalette implements PaletteSource {

    private final Enrolment enrolment;
    private final AccessControl access;
    private final Years years;

    ClassPalette(Enrolment enrolment, AccessControl access, Years years) {
        this.enrolment = enrolment;
        this.access = access;
        this.years = years;
    }

    @Override
    public String titleKey() {
        return "enrolment.classes.menu";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteHit> find(String text, int limit) {
        if (!access.allowsAny(EnrolmentAction.VIEW_CLASSES)) {
            return List.of();
        }
        String wanted = text.toLowerCase(Words.locale());
        return enrolment.classes(years.current()).stream()
                .filter(one ->
                        !one.closed() && one.name().toLowerCase(Words.locale()).startsWith(wanted))
                .limit(limit)
                .map(one -> new PaletteHit(
                        "graduation-cap", one.name(), "", Words.t("enrolment.class-card"), "class/" + one.id()))
                .toList();
    }
}
