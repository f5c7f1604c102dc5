package ru.zvonok.campus.portfolio.core;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;

/** A file of a project is seen by whoever sees the project. */
@Component
class ResourceGuard implements FileGuard {

    static final String PURPOSE = "portfolio.resource";

    private final ResourceQuery query;
    private final ProjectDesk desk;
    private final AccessControl access;
    private final TenantScope scope;

    ResourceGuard(ResourceQuery query, ProjectDesk desk, AccessControl access, TenantScope scope) {
        this.query = query;
        this.desk = desk;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return rights(file).isPresent();
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return rights(file).filter(ProjectRights::changes).isPresent();
    }

    private Optional<ProjectRights> rights(StoredFile file) {
        if (!access.allowsAny(PortfolioAction.TAKE_PART)) {
            return Optional.empty();
        }
        return query.project(scope.organisation(), file.publicId()).flatMap(project -> {
            try {
                return Optional.of(desk.seen(project).rights());
            } catch (NotFound hidden) {
                return Optional.empty();
            }
        });
    }
}
