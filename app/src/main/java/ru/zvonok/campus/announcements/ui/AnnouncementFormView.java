package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Writes an announcement, or changes one. */
@Route("o/:organisation/" + AnnouncementFormView.PATH)
@ForAction("announcements.place")
@StyleSheet("context://z/announcements.css")
class AnnouncementFormView extends Page implements BeforeEnterObserver {

    static final String PATH = "announcement-form";

    /** Query parameter: which one to change. */
    static final String OF = "of";

    private final transient Announcements door;
    private final transient Files files;
    private final transient Directory directory;
    private final transient RegionalRules rules;
    private boolean publish;

    AnnouncementFormView(Announcements door, Files files, Directory directory, RegionalRules rules) {
        super("announcements.form");
        this.door = door;
        this.files = files;
        this.directory = directory;
        this.rules = rules;
        addClassName("z-announcements");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Announcement> there =
                event.getLocation().getQueryParameters().getSingleParameter(OF).map(id -> door.open(Addresses.id(id)));
        if (there.filter(one -> !one.mayEdit()).isPresent()) {
            throw new NotFound();
        }
        removeAll();
        show(there.orElse(null));
    }

    private void show(@Nullable Announcement there) {
        boolean published = there != null && there.state() == AnnouncementState.PUBLISHED;
        TextField title = Fields.text("announcements.title", "announcements.title.example");
        TextArea text = Fields.area("announcements.text", "announcements.text.example");
        MultiSelectComboBox<NamedCircle> circles = Fields.several("announcements.for", NamedCircle::name);
        DatePicker from = Fields.date("announcements.from");
        DatePicker until = Fields.date("announcements.until");
        Checkbox pinned = Fields.check("announcements.pin");
        Checkbox confirm = Fields.check("announcements.ask");
        List<NamedCircle> reachable = door.audience();
        circles.setItems(reachable);
        title.setMaxLength(SaveAnnouncement.LONGEST_TITLE);
        text.setMaxLength(SaveAnnouncement.LONGEST_TEXT);
        text.setMinHeight("12rem");
        until.setHelperText(Words.t("announcements.until.help"));
        Attached attached = new Attached(there == null ? List.of() : there.files());
        Form form = new Form();
        attached.changed = form::touched;
        FormSection section = form.section();
        section.wide("title", title);
        section.wide("text", text);
        section.wide("circles", circles);
        section.add("from", from);
        section.add("until", until);
        section.wide("pinned", pinned);
        section.wide("confirm", confirm);
        section.note(shelf(attached));
        form.part(() -> List.copyOf(attached.all));
        form.required(title, "announcements.title-missing");
        form.required(text, "announcements.text-missing");
        form.required(circles, "announcements.nobody");
        form.fill(() -> {
            title.setValue(there == null ? "" : there.title());
            text.setValue(there == null ? "" : there.text());
            circles.setValue(chosen(there, reachable));
            from.setValue(there == null ? directory.today() : there.from());
            until.setValue(there == null ? null : there.until());
            pinned.setValue(there != null && there.pinned());
            confirm.setValue(there != null && there.confirmation().wanted());
        });
        publish = true;
        long[] saved = {0};
        form.onSave(() -> saved[0] = door.save(new SaveAnnouncement(
                        there == null ? null : Long.valueOf(there.id()),
                        there == null ? 0 : there.version(),
                        title.getValue(),
                        text.getValue(),
                        circles.getValue().stream().map(NamedCircle::circle).collect(Collectors.toSet()),
                        from.getValue(),
                        until.getValue(),
                        pinned.getValue(),
                        confirm.getValue(),
                        attached.all.stream().map(Attachment::file).toList(),
                        publish)))
                .afterSave(() -> {
                    Notice.done(Words.t(
                            published
                                    ? "announcements.saved"
                                    : publish ? "announcements.published" : "announcements.draft-saved"));
                    Here.go(Announcements.ONE + "/" + saved[0]);
                });
        add(
                new PageHead(Words.t(there == null ? "announcements.form.new" : "announcements.form"))
                        .second(Words.t(published ? "announcements.form.published" : "announcements.form.hint")),
                form,
                form.bar());
        if (!published) {
            form.bar().saveText(Words.t("announcements.publish"));
            form.bar().more(new Button(Words.t("announcements.save-draft"), click -> {
                publish = false;
                form.save();
                publish = true;
            }));
        }
    }

    private static Set<NamedCircle> chosen(@Nullable Announcement there, Collection<NamedCircle> reachable) {
        Set<NamedCircle> chosen = new HashSet<>();
        if (there != null) {
            reachable.stream()
                    .filter(one -> there.circles().contains(one.circle()))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private Div shelf(Attached attached) {
        FileShelf shelf = new FileShelf(attached, rules.whole("files.file-megabytes", directory.today()), true);
        Div all = new Div(Pieces.muted(Words.t("announcements.form.files", SaveAnnouncement.MOST_FILES)), shelf);
        all.addClassName("z-stack");
        return all;
    }

    /** Files as they will be when the form is saved. */
    private final class Attached implements FileShelf.Keeper {

        private final List<Attachment> all;
        private Runnable changed = () -> {};

        Attached(List<Attachment> all) {
            this.all = new ArrayList<>(all);
        }

        @Override
        public List<FileShelf.Item> items() {
            return ShownFiles.items(all);
        }

        @Override
        public String link(UUID file) {
            return files.link(file);
        }

        @Override
        public void add(String name, @Nullable String type, byte[] content) {
            all.add(door.upload(name, content));
            changed.run();
        }

        @Override
        public void remove(UUID file) {
            all.removeIf(one -> one.file().equals(file));
            changed.run();
        }
    }
}
