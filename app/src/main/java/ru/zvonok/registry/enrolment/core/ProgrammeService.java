package ru.zvonok.registry.enrolment.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;

@Service
@Transactional
class ProgrammeService implements Programmes {

    /** A specialty or profession of the federal lists, or a profession of vocational training. */
    private static final Pattern CODE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}|\\d{5}");

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final ProgrammeQuery query;

    ProgrammeService(AccessControl access, Audit audit, TenantScope scope, Directory directory, ProgrammeQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Programme> all() {
        access.requireAny(EnrolmentAction.VIEW_CLASSES);
        return query.all(scope.organisations());
    }

    @Override
    public long save(Programme programme) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        if (!directory.current().modules().contains(ModuleProfile.VOCATIONAL)) {
            throw new NotFound();
        }
        Programme clean = checked(programme);
        Long id = query.write(scope.organisation(), clean);
        if (id == null) {
            throw new NotFound();
        }
        audit.wrote("enrolment.programme-written", about -> about.fact("programme", id));
        return id;
    }

    private Programme checked(Programme programme) {
        String code = programme.code().strip();
        if (!CODE.matcher(code).matches()) {
            throw Refusal.at("code", EnrolmentProblem.PROGRAMME_CODE);
        }
        String name = programme.name().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (name.isEmpty() || name.length() > Programme.LONGEST) {
            throw Refusal.at("name", EnrolmentProblem.PROGRAMME_NAME, Programme.LONGEST);
        }
        if (programme.courses() < 1 || programme.courses() > Programme.MOST_COURSES) {
            throw Refusal.at("courses", EnrolmentProblem.PROGRAMME_COURSES, Programme.MOST_COURSES);
        }
        Programme clean =
                new Programme(programme.id(), code, name, programme.kind(), programme.courses(), programme.closed());
        boolean taken = query.all(List.of(scope.organisation())).stream()
                .anyMatch(one -> one.id() != clean.id() && one.title().equals(clean.title()));
        if (taken) {
            throw Refusal.at("name", EnrolmentProblem.PROGRAMME_TAKEN, clean.title());
        }
        int furthest = clean.id() == 0 ? 0 : query.furthest(scope.organisation(), clean.id());
        if (furthest > clean.courses()) {
            throw Refusal.at("courses", EnrolmentProblem.PROGRAMME_SHORT, clean.courses(), furthest);
        }
        return clean;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Programme> ofGroups(Collection<ClassEntry> groups) {
        if (groups.stream().allMatch(group -> group.programme() == null)) {
            return Map.of();
        }
        Map<Long, Programme> programmes =
                query.all(scope.organisations()).stream().collect(Collectors.toMap(Programme::id, one -> one));
        Map<Long, Programme> found = new HashMap<>();
        for (ClassEntry group : groups) {
            Programme programme = group.programme() == null ? null : programmes.get(group.programme());
            if (programme != null) {
                found.put(group.id(), programme);
            }
        }
        return found;
    }
}
