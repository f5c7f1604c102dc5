package ru.zvonok.campus.portfolio.core;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.Project;
import ru.zvonok.campus.portfolio.ProjectKind;
import ru.zvonok.campus.portfolio.ProjectRow;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.campus.portfolio.SaveProject;
import ru.zvonok.campus.portfolio.SaveResource;
import ru.zvonok.campus.portfolio.core.ProjectDesk.Seen;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonEntry;

@Service
@Transactional
class ProjectService implements Projects {

    private static final int FOUND = 20;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final People people;
    private final Owners owners;
    private final ProjectQuery projects;
    private final ResourceQuery resources;
    private final ProjectDesk desk;
    private final Files files;

    ProjectService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            People people,
            Owners owners,
            ProjectQuery projects,
            ResourceQuery resources,
            ProjectDesk desk,
            Files files) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.people = people;
        this.owners = owners;
        this.projects = projects;
        this.resources = resources;
        this.desk = desk;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProjectRow> list(String text, @Nullable ProjectKind kind, int offset, int limit) {
        access.requireAny(PortfolioAction.TAKE_PART);
        return projects.list(scope.organisation(), asked(text, kind), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String text, @Nullable ProjectKind kind) {
        access.requireAny(PortfolioAction.TAKE_PART);
        return projects.count(scope.organisation(), asked(text, kind));
    }

    private ProjectQuery.Asked asked(String text, @Nullable ProjectKind kind) {
        return new ProjectQuery.Asked(
                owners.me().orElse(0L), desk.works(), desk.oversees(), PersonName.searched(text), kind);
    }

    @Override
    public Project project(long id) {
        access.requireAny(PortfolioAction.TAKE_PART);
        Seen seen = desk.seen(id);
        Project project = desk.shown(seen);
        audit.readOnceADay(
                "portfolio.project-read",
                about -> about.persons(seen.members().keySet()).fact("project", id));
        return project;
    }

    @Override
    public long save(SaveProject project) {
        access.requireAny(PortfolioAction.LEAD);
        long me = owners.me().orElseThrow(NotFound::new);
        if (project.id() == 0) {
            SaveProject kept = ProjectRules.checked(project);
            long id = projects.add(scope.organisation(), kept);
            projects.let(scope.organisation(), id, me, MemberRole.LEADER);
            audit.wrote("portfolio.project-opened", about -> about.fact("project", id));
            return id;
        }
        led(project.id());
        if (!projects.change(scope.organisation(), ProjectRules.checked(project))) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        audit.wrote("portfolio.project-changed", about -> about.fact("project", project.id()));
        return project.id();
    }

    @Override
    public void close(long project, boolean closed) {
        access.requireAny(PortfolioAction.LEAD);
        Seen seen = leading(project);
        LocalDate before = seen.row().closedOn();
        if (closed != (before != null)) {
            projects.close(scope.organisation(), project, closed ? directory.today() : null);
            audit.wrote(
                    closed ? "portfolio.project-closed" : "portfolio.project-reopened",
                    about -> about.fact("project", project));
        }
    }

    @Override
    public List<PersonEntry> people(String beginning) {
        access.requireAny(PortfolioAction.LEAD);
        return people.search(beginning, FOUND);
    }

    @Override
    public void let(long project, long person, MemberRole role) {
        access.requireAny(PortfolioAction.LEAD);
        projects.hold(scope.organisation(), project);
        Seen seen = led(project);
        owners.entry(person);
        boolean staff = owners.kind(person) == PortfolioKind.STAFF;
        if (seen.row().kind() == ProjectKind.METHODICAL && !staff) {
            throw Refusal.at("person", PortfolioProblem.METHODICAL_STAFF);
        }
        if (role == MemberRole.LEADER && !staff) {
            throw Refusal.at("role", PortfolioProblem.LEADER_STAFF);
        }
        if (role != MemberRole.LEADER && lastLeader(seen.members(), person)) {
            throw Refusal.at("role", PortfolioProblem.LAST_LEADER);
        }
        boolean known = seen.members().containsKey(person);
        if (!known && seen.members().size() >= SaveProject.MOST_MEMBERS) {
            throw Refusal.at("person", PortfolioProblem.PROJECT_FULL, SaveProject.MOST_MEMBERS);
        }
        projects.let(scope.organisation(), project, person, role);
        if (!known) {
            desk.tell(project, person);
        }
        audit.wrote(
                "portfolio.member-let",
                about -> about.person(person).fact("project", project).fact("role", role));
    }

    @Override
    public void leave(long project, long person) {
        access.requireAny(PortfolioAction.LEAD);
        projects.hold(scope.organisation(), project);
        Seen seen = led(project);
        if (!seen.members().containsKey(person)) {
            throw new NotFound();
        }
        if (lastLeader(seen.members(), person)) {
            throw new Refusal(PortfolioProblem.LAST_LEADER);
        }
        projects.leave(scope.organisation(), project, person);
        audit.wrote("portfolio.member-left", about -> about.person(person).fact("project", project));
    }

    private static boolean lastLeader(Map<Long, MemberRole> members, long person) {
        return members.get(person) == MemberRole.LEADER
                && members.values().stream()
                                .filter(role -> role == MemberRole.LEADER)
                                .count()
                        == 1;
    }

    @Override
    public long put(SaveResource resource) {
        access.requireAny(PortfolioAction.TAKE_PART);
        return resource.id() == 0 ? add(resource) : change(resource);
    }

    private long add(SaveResource resource) {
        changing(desk.seen(resource.project()));
        SaveResource kept = ProjectRules.checked(resource, resource.kind());
        if (resources.count(scope.organisation(), resource.project()) >= SaveProject.MOST_RESOURCES) {
            throw new Refusal(PortfolioProblem.PROJECT_FULL, SaveProject.MOST_RESOURCES);
        }
        long me = owners.me().orElseThrow(NotFound::new);
        long id = resources
                .add(scope.organisation(), kept, stored(kept), me, clock.now())
                .orElseThrow(() -> Refusal.at("title", PortfolioProblem.RESOURCE_TWICE));
        audit.wrote("portfolio.resource-added", about -> about.fact("project", kept.project())
                .fact("resource", id));
        return id;
    }

    private long change(SaveResource resource) {
        ResourceQuery.Row row = found(resource.id());
        SaveResource kept = ProjectRules.checked(
                new SaveResource(
                        row.id(),
                        resource.version(),
                        row.project(),
                        row.kind(),
                        resource.folder(),
                        resource.title(),
                        resource.words(),
                        resource.link(),
                        resource.file()),
                row.kind());
        if (resources.twice(scope.organisation(), kept)) {
            throw Refusal.at("title", PortfolioProblem.RESOURCE_TWICE);
        }
        Proof file = stored(kept);
        if (file != null && row.file() != null) {
            files.delete(row.file());
        }
        if (!resources.change(scope.organisation(), kept, file, clock.now())) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        audit.wrote("portfolio.resource-changed", about -> about.fact("project", row.project())
                .fact("resource", row.id()));
        return row.id();
    }

    @Override
    public void drop(long resource, int version) {
        access.requireAny(PortfolioAction.TAKE_PART);
        ResourceQuery.Row row = found(resource);
        if (row.file() != null) {
            files.delete(row.file());
        }
        if (!resources.drop(scope.organisation(), resource, version)) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        audit.wrote("portfolio.resource-removed", about -> about.fact("project", row.project())
                .fact("resource", resource));
    }

    /** A resource that the actor may change. */
    private ResourceQuery.Row found(long resource) {
        ResourceQuery.Row row = resources.find(scope.organisation(), resource).orElseThrow(NotFound::new);
        changing(desk.seen(row.project()));
        return row;
    }

    private @Nullable Proof stored(SaveResource resource) {
        NewProof file = resource.file();
        if (file == null) {
            return null;
        }
        StoredFile stored = files.put(
                new NewFile(ResourceGuard.PURPOSE, file.name(), null, NewFile.Check.DOCUMENT, null),
                new ByteArrayInputStream(file.content()));
        return new Proof(stored.publicId(), stored.name(), stored.size());
    }

    private static void changing(Seen seen) {
        if (seen.rights().changes()) {
            return;
        }
        if (seen.row().closedOn() != null && seen.rights().sees()) {
            throw new Refusal(PortfolioProblem.CLOSED);
        }
        throw new NotFound();
    }

    /** A project that the actor leads. */
    private Seen leading(long project) {
        Seen seen = desk.seen(project);
        if (!seen.rights().leads()) {
            throw new NotFound();
        }
        return seen;
    }

    /** A project that the actor leads and that is open. */
    private Seen led(long project) {
        Seen seen = leading(project);
        if (seen.row().closedOn() != null) {
            throw new Refusal(PortfolioProblem.CLOSED);
        }
        return seen;
    }
}
