package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AbsenceSpell;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Absences of a class, those without a reason first of all; one or several get their reason here (JRN-06, DL-33). */
@Route("o/:organisation/class-absences/:group?([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassAbsencesView extends ClassPageView {

    private static final String ALL = "all";

    private final Set<AbsenceSpell> chosen = new LinkedHashSet<>();
    private final Span count = new Span();
    private Button settle = new Button();

    private final transient Files files;

    ClassAbsencesView(ClassDesk desk, Files files) {
        super("journal.class.absences", ABSENCES, desk);
        this.files = files;
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        chosen.clear();
        boolean all = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(ALL::equals)
                .isPresent();
        List<AbsenceSpell> spells = desk.door().absences(group.id(), desk.days(group, period));
        List<AbsenceSpell> open = spells.stream().filter(AbsenceSpell::open).toList();
        String here = ABSENCES + "/" + group.id() + "/" + (period == null ? 0 : period.id());
        ViewTabs tabs = ViewTabs.segments("journal.class.which")
                .add("open", Words.t("journal.class.which.open", open.size()), Here.link(here))
                .add(ALL, Words.t("journal.class.which.all", spells.size()), Here.link(here + "?show=" + ALL))
                .current(all ? ALL : "open");
        boolean mayOpen = desk.maySettle(group.id());
        Div tools = new Div(tabs);
        tools.addClassName("z-class-tools");
        Div body = new Div(tools);
        body.addClassName("z-class-absences");
        if (mayOpen) {
            List<ExcuseNote> notes = desk.notes().waiting(group.id());
            if (!notes.isEmpty()) {
                body.addComponentAsFirst(new ClassExcuses(notes, desk.notes(), files));
            }
        }
        List<AbsenceSpell> shown = all ? spells : open;
        if (shown.isEmpty()) {
            body.add(new EmptyPage(
                    "circle-check",
                    Words.t(all ? "journal.class.no-absences" : "journal.class.all-settled"),
                    Words.t(all ? "journal.class.no-absences.text" : "journal.class.all-settled.text")));
        } else {
            if (mayOpen) {
                tools.add(several(group));
            }
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled", "z-absences");
            List<AttendanceCode> codes = desk.journal().attendanceCodes();
            shown.forEach(spell -> list.add(line(group, spell, codes, mayOpen)));
            body.add(list);
        }
        if (mayOpen) {
            List<ExcuseNote> answered = desk.notes().answered(group.id());
            if (!answered.isEmpty()) {
                body.add(ClassExcuses.answered(answered, desk.notes(), files));
            }
        }
        add(body);
    }

    /** What is done with all that are ticked. */
    private Component several(ClassEntry group) {
        settle = new Button(Words.t("journal.class.settle"));
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        settle.addClickListener(click -> SettleDialog.open(desk, group, List.copyOf(chosen), Pieces::again));
        count.addClassName("z-muted");
        Div both = new Div(count, settle);
        both.addClassName("z-class-chosen");
        counted();
        return both;
    }

    private void counted() {
        count.setText(chosen.isEmpty() ? "" : Words.t("journal.class.chosen", chosen.size()));
        settle.setEnabled(!chosen.isEmpty());
    }

    private ListItem line(ClassEntry group, AbsenceSpell spell, List<AttendanceCode> codes, boolean maySettle) {
        Component name = desk.mayOpen(spell.student())
                ? pupil(group, spell)
                : new Span(spell.name().listed());
        Span days = new Span(days(spell) + ", " + Words.count("journal.class.lessons-count", spell.lessons()));
        days.addClassNames("z-muted", "z-small");
        Div words = new Div(name, days);
        words.addClassName("z-stack");
        Div what = new Div();
        what.addClassName("z-absence");
        if (maySettle) {
            what.add(tick(spell));
        }
        what.add(words);
        Div end = new Div(state(spell, codes));
        end.addClassName("z-absence-end");
        if (spell.due() != null) {
            String until = Words.t("journal.class.due", Dates.shortDay(spell.due()));
            end.addComponentAsFirst(spell.due().isBefore(desk.today()) ? Tag.overdue(until) : Pieces.muted(until));
        }
        if (maySettle && spell.open() && spell.brought() == null) {
            Button paper = new Button(
                    Words.t("journal.class.paper"), click -> PaperDialog.open(desk, group, spell, Pieces::again));
            paper.addThemeVariants(ButtonVariant.TERTIARY);
            paper.setAriaLabel(paper.getText() + ", " + spell.name().listed() + ", " + days(spell));
            end.add(paper);
        }
        if (maySettle) {
            Button one = new Button(
                    Words.t(spell.open() ? "journal.class.settle" : "journal.class.settle-again"),
                    click -> SettleDialog.open(desk, group, List.of(spell), Pieces::again));
            one.addThemeVariants(ButtonVariant.TERTIARY);
            one.setAriaLabel(one.getText() + ", " + spell.name().listed() + ", " + days(spell));
            end.add(one);
        }
        return new ListItem(what, end);
    }

    private static Anchor pupil(ClassEntry group, AbsenceSpell spell) {
        return Here.anchor(
                "class-pupil/" + group.id() + "/" + spell.student(),
                spell.name().listed());
    }

    private Checkbox tick(AbsenceSpell spell) {
        Checkbox tick = new Checkbox();
        tick.setAriaLabel(Words.t("journal.class.choose-absence", spell.name().listed(), days(spell)));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(spell);
            } else {
                chosen.remove(spell);
            }
            counted();
        });
        return tick;
    }

    private static Component state(AbsenceSpell spell, List<AttendanceCode> codes) {
        if (spell.open()) {
            Tag without = Tag.ochre(Words.t("journal.class.without-reason"));
            return spell.brought() == null
                    ? without
                    : new Div(
                            without,
                            Pieces.muted(" " + Words.t("journal.class.brought-on", Dates.shortDay(spell.brought()))));
        }
        List<String> words = new ArrayList<>();
        if (spell.reason() != null) {
            words.add(Words.t(spell.reason().textKey()));
        } else {
            codes.stream()
                    .filter(code -> code.id() == spell.code())
                    .findFirst()
                    .ifPresent(code -> words.add(name(code)));
        }
        if (spell.document() != null) {
            words.add(spell.document());
        }
        if (spell.brought() != null) {
            words.add(Words.t("journal.class.brought-on", Dates.shortDay(spell.brought())));
        }
        Span text = Pieces.muted(String.join(", ", words));
        return text;
    }

    static String name(AttendanceCode code) {
        return code.word(Words.locale());
    }

    static String days(AbsenceSpell spell) {
        return days(spell.days());
    }

    static String days(DateRange days) {
        LocalDate from = days.from();
        LocalDate to = Objects.requireNonNull(days.to());
        return from.equals(to)
                ? Dates.words(from)
                : from.getMonth() == to.getMonth()
                        ? from.getDayOfMonth() + "–" + Dates.words(to)
                        : Dates.words(from) + " – " + Dates.words(to);
    }
}
