package ru.zvonok.campus.portfolio.core;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioNotice;
import ru.zvonok.campus.portfolio.Project;
import ru.zvonok.campus.portfolio.Project.Participant;
import ru.zvonok.campus.portfolio.Project.Resource;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** A project as whoever looks may see it, and what that one may do there. */
@Component
class ProjectDesk {

    /** A project that is seen, with its members and what the actor may do. */
    record Seen(ProjectQuery.Row row, Map<Long, MemberRole> members, ProjectRights rights) {}

    private final ProjectQuery projects;
    private final ResourceQuery resources;
    private final Owners owners;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final PersonFacts persons;
    private final Notifications notifications;

    ProjectDesk(
            ProjectQuery projects,
            ResourceQuery resources,
            Owners owners,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            PersonFacts persons,
            Notifications notifications) {
        this.projects = projects;
        this.resources = resources;
        this.owners = owners;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.persons = persons;
        this.notifications = notifications;
    }

    /** Whether the actor works here. */
    boolean works() {
        return access.allowsAny(PortfolioAction.LEAD);
    }

    boolean oversees() {
        return access.allows(PortfolioAction.OVERSEE, Target.organisation());
    }

    /** What the actor does not see is not there. */
    Seen seen(long project) {
        ProjectQuery.Row row = projects.find(scope.organisation(), project).orElseThrow(NotFound::new);
        Map<Long, MemberRole> members = projects.members(scope.organisation(), project);
        Long me = owners.me().orElse(null);
        MemberRole role = me == null ? null : members.get(me);
        ProjectRights rights = ProjectRights.of(row.kind(), row.closedOn() != null, role, works(), oversees());
        if (!rights.sees()) {
            throw new NotFound();
        }
        return new Seen(row, members, rights);
    }

    Project shown(Seen seen) {
        ProjectQuery.Row row = seen.row();
        List<ResourceQuery.Row> lying = resources.of(scope.organisation(), row.id());
        Set<Long> people = Stream.concat(
                        seen.members().keySet().stream(), lying.stream().map(ResourceQuery.Row::author))
                .collect(Collectors.toSet());
        Map<Long, PersonName> names = persons.names(people);
        List<Participant> members = new ArrayList<>();
        seen.members().forEach((person, role) -> members.add(new Participant(person, name(names, person), role)));
        members.sort(Comparator.comparing(Participant::role).thenComparing(Participant::name));
        return new Project(
                row.id(),
                row.version(),
                row.kind(),
                row.title(),
                row.about(),
                row.tags(),
                row.begins(),
                row.ends(),
                row.closedOn(),
                !scope.readsOnly() && seen.rights().changes(),
                !scope.readsOnly() && seen.rights().leads(),
                members,
                lying.stream().map(one -> resource(one, names)).toList());
    }

    private Resource resource(ResourceQuery.Row row, Map<Long, PersonName> names) {
        PersonName author = names.get(row.author());
        return new Resource(
                row.id(),
                row.version(),
                row.kind(),
                row.folder(),
                row.title(),
                row.words(),
                row.link(),
                row.file(),
                row.size(),
                author == null ? "" : author.brief(),
                LocalDateTime.ofInstant(row.at(), directory.current().zone()));
    }

    private static String name(Map<Long, PersonName> names, long person) {
        PersonName name = names.get(person);
        return name == null ? "" : name.full();
    }

    void tell(long project, long person) {
        notifications.tell(
                persons.guids(Set.of(person)).values(),
                new Notice(
                        PortfolioNotice.INVITED, "portfolio.bell.invited", List.of(), Projects.PAGE + "/" + project));
    }
}
