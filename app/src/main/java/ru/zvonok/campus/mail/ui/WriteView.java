package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.campus.mail.Addressee;
import ru.zvonok.campus.mail.Draft;
import ru.zvonok.campus.mail.DraftText;
import ru.zvonok.campus.mail.Letter;
import ru.zvonok.campus.mail.MailDesk;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A letter being written; what is typed is kept as a draft at once. */
@Route("o/:organisation/" + MailDesk.PAGE)
@ForAction("mail.use")
@StyleSheet("context://z/mail.css")
class WriteView extends Page implements BeforeEnterObserver {

    private static final int MEGABYTES = 20;
    private static final int PAUSE = 700;

    private final transient MailDesk desk;
    private final transient Mailbox box;
    private final transient LetterPapers papers;
    private final transient Directory directory;
    private final transient SchoolClock clock;
    private final MultiSelectComboBox<Addressee> persons = Fields.several("mail.write.persons", WriteView::shown);
    private final MultiSelectComboBox<NamedCircle> circles = Fields.several("mail.write.circles", NamedCircle::name);
    private final TextField subject = Fields.text("mail.write.subject");
    private final TextArea body = Fields.area("mail.write.body", "mail.write.body.example");
    private final Span saved = Pieces.muted("");
    private long draft;
    private boolean filling;
    private boolean gone;

    WriteView(MailDesk desk, Mailbox box, LetterPapers papers, Directory directory, SchoolClock clock) {
        super("mail.write.page");
        this.desk = desk;
        this.box = box;
        this.papers = papers;
        this.directory = directory;
        this.clock = clock;
        addClassName("z-mail-write");
        persons.setPlaceholder(Words.t("mail.write.persons.example"));
        persons.setItems(query -> {
            String beginning = query.getFilter().orElse("");
            int from = query.getOffset();
            int limit = query.getLimit();
            return desk.find(beginning).stream().skip(from).limit(limit);
        });
        circles.setPlaceholder(Words.t("mail.write.circles.example"));
        subject.setMaxLength(DraftText.SUBJECT);
        body.setMaxLength(DraftText.BODY);
        body.setMinRows(8);
        for (HasValueChangeMode field : List.<HasValueChangeMode>of(subject, body)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
        }
        persons.addValueChangeListener(change -> keep());
        circles.addValueChangeListener(change -> keep());
        subject.addValueChangeListener(change -> keep());
        body.addValueChangeListener(change -> keep());
        saved.getElement().setAttribute("role", "status");
    }

    private static String shown(Addressee one) {
        return one.who().isEmpty() ? one.name() : one.name() + " (" + one.who() + ")";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        draft = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("draft")
                .map(Addresses::id)
                .orElseGet(desk::start);
        Draft known = desk.draft(draft);
        List<NamedCircle> all = desk.circles();
        circles.setItems(all);
        circles.setVisible(!all.isEmpty());
        filling = true;
        persons.setValue(known.persons());
        circles.setValue(all.stream()
                .filter(one -> known.circles().contains(one.circle()))
                .collect(Collectors.toSet()));
        subject.setValue(known.subject());
        body.setValue(known.body());
        filling = false;
        gone = false;
        Long answers = known.answers();
        Div fields = new Div(persons, circles, subject, body);
        fields.addClassName("z-stack");
        add(
                new PageHead(Words.t(answers == null ? "mail.write.page" : "mail.write.page.reply")),
                fields,
                new Section(Pieces.head(Words.t("mail.write.papers")), shelf()),
                buttons());
        if (answers != null) {
            answered(answers);
        }
    }

    private void answered(long answers) {
        Letter letter;
        try {
            letter = box.open(answers);
        } catch (NotFound thrownAway) {
            return;
        }
        Section section = new Section(
                new H2(Words.t("mail.write.answers")),
                Pieces.muted(letter.from() + ", " + Dates.moment(letter.at())),
                LetterPane.content(letter, papers));
        section.addClassName("z-mail-answers");
        add(section);
    }

    private Component buttons() {
        Button send = new Button(Words.t("mail.write.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(Words.t("mail.write.discard"), click -> {
            gone = true;
            desk.discard(draft);
            Notice.done(Words.t("mail.write.discarded"));
            Here.go(Mailbox.PAGE);
        });
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(send, discard, saved);
        buttons.addClassName("z-mail-actions");
        return buttons;
    }

    private DraftText typed() {
        return new DraftText(
                persons.getValue().stream().map(Addressee::person).collect(Collectors.toSet()),
                circles.getValue().stream().map(NamedCircle::circle).collect(Collectors.toSet()),
                subject.getValue(),
                body.getValue());
    }

    private void keep() {
        if (filling || gone) {
            return;
        }
        right();
        try {
            desk.save(draft, typed());
            saved.setText(Words.t(
                    "mail.write.saved",
                    Dates.time(clock.now().atZone(directory.current().zone()).toLocalTime())));
        } catch (Refusal refusal) {
            wrong(refusal);
        }
    }

    private void send() {
        if (gone) {
            return;
        }
        right();
        try {
            desk.send(draft, typed());
        } catch (Refusal refusal) {
            wrong(refusal);
            return;
        }
        gone = true;
        Notice.settled();
        Notice.done(Words.t("mail.write.sent"));
        Here.go(Mailbox.PAGE);
    }

    private Map<String, HasValidation> fields() {
        return Map.of("persons", persons, "subject", subject, "body", body);
    }

    private void right() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    private void wrong(Refusal refusal) {
        @Nullable HasValidation field = refusal.field() == null ? null : fields().get(refusal.field());
        if (field == null) {
            Failures.show(refusal);
            return;
        }
        field.setErrorMessage(Failures.atField(refusal));
        field.setInvalid(true);
    }

    private FileShelf shelf() {
        return new FileShelf(
                new FileShelf.Keeper() {
                    @Override
                    public List<FileShelf.Item> items() {
                        return desk.draft(draft).papers().stream()
                                .map(paper -> new FileShelf.Item(paper.file(), paper.name(), paper.size()))
                                .toList();
                    }

                    @Override
                    public String link(UUID file) {
                        return papers.link(file);
                    }

                    @Override
                    public void add(String name, @Nullable String type, byte[] content) {
                        desk.attach(draft, name, content);
                    }

                    @Override
                    public void remove(UUID file) {
                        desk.detach(draft, file);
                    }
                },
                MEGABYTES,
                true);
    }
}
