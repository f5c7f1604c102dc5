package ru.zvonok.registry.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.OrganisationProfile;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;
import ru.zvonok.registry.organisation.OrganisationProfile.Verification;
import ru.zvonok.registry.organisation.Profiles;

/** What the organisation says of itself, with the verification of each part at the side. */
@Route("o/:organisation/profile")
@Menu(title = "organisation.profile.menu", icon = "building-2", order = MenuSection.MANAGEMENT + 60)
@ForAction("organisation.view")
class ProfileView extends Page implements BeforeEnterObserver {

    private final transient Profiles profiles;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;

    ProfileView(Profiles profiles, AccessControl access, TenantScope scope, Directory directory) {
        super("organisation.profile.menu");
        fillWindow();
        this.profiles = profiles;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        OrganisationEntry entry = directory.current();
        OrganisationProfile profile = profiles.profile();
        add(new PageHead(entry.name()).second(Words.t(entry.kind().textKey())));
        Div rail = new Div(verification(profile));
        rail.addClassName("z-card-rail");
        Div body = new Div();
        body.addClassName("z-card-body");
        if (may(OrganisationAction.EDIT_PROFILE)) {
            ProfileForm form = new ProfileForm();
            form.show(profile);
            form.form()
                    .onSave(() -> profiles.change(
                            profile.version(), form.general(), form.contacts(), form.requisites(), form.capacity()))
                    .afterSave(Pieces::again);
            body.add(form.form(), rail);
            add(body, form.form().bar());
        } else {
            body.add(ProfileForm.facts(profile), rail);
            add(body);
        }
    }

    private Component verification(OrganisationProfile profile) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Section section : Section.values()) {
            Verification verified = profile.verified().get(section);
            Div second = new Div();
            second.addClassNames("z-muted", "z-small");
            second.setText(verified == null ? Words.t("organisation.verified.no") : words(verified));
            ListItem item = new ListItem(new Div(name(section, verified), second));
            if (verified == null && may(OrganisationAction.VERIFY_PROFILE)) {
                item.add(new Button(Words.t("organisation.verify"), click -> verifying(section)));
            }
            list.add(item);
        }
        Div whole = new Div(new H2(Words.t("organisation.verification")), list);
        whole.addClassName("z-stack");
        return whole;
    }

    private static Component name(Section section, @Nullable Verification verified) {
        String text = Words.t(section.textKey());
        return verified == null ? new Span(text) : Tag.done(text);
    }

    private String words(Verification verified) {
        LocalDateTime at =
                LocalDateTime.ofInstant(verified.at(), directory.current().zone());
        return Words.t("organisation.verified", verified.by(), Dates.day(at.toLocalDate()), verified.source());
    }

    private void verifying(Section section) {
        TextField source = Fields.text("organisation.verify.source", "organisation.verify.source.example");
        Form form = new Form();
        form.section().wide("source", source);
        form.required(source, "organisation.verify.source-missing");
        form.onSave(() -> profiles.verify(section, source.getValue())).afterSave(Pieces::again);
        FormDialog.open(
                Words.t("organisation.verify.title", Words.t(section.textKey())), form, Words.t("organisation.verify"));
    }

    private boolean may(OrganisationAction action) {
        return !scope.readsOnly() && access.allows(action, Target.organisation());
    }
}
