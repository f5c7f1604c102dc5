package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.PlaceNote;
import ru.zvonok.platform.uikit.Words;

/** Tells an officer inside an organisation that nothing can be changed here, as whom one looks, and the way back. */
@org.springframework.stereotype.Component
class LookingNote implements PlaceNote {

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    LookingNote(AccessControl access, TenantScope scope, Directory directory) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public Optional<Component> content() {
        boolean looking = Here.organisation().isPresent()
                && scope.current() instanceof Scope.Several
                && access.actorIfAny().isPresent();
        return looking ? Optional.of(note(directory.current())) : Optional.empty();
    }

    private Component note(OrganisationEntry organisation) {
        boolean region = access.roles().contains(Role.REGIONAL_OFFICER);
        Long municipality = organisation.municipality();
        String whose = region || municipality == null
                ? directory.regionAuthority()
                : directory
                        .municipality(municipality)
                        .map(one -> Objects.requireNonNullElse(one.authority(), one.name()))
                        .orElse("");
        String back = region || municipality == null ? "region" : "m/" + municipality;
        Span text = new Span(Words.t("oversight.looking", organisation.shortName(), whose));
        Anchor link = new Anchor(back + "/organisations", Words.t("oversight.looking.back"));
        Span both = new Span(text, link);
        both.addClassName("z-row");
        return both;
    }
}
