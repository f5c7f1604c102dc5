package ru.zvonok.platform.files.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.FilesProblem;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class FilesService implements Files {

    private static final int PIECE = 256 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final FilesQuery query;
    private final FileLinks links;
    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final SchoolClock clock;
    private final ObjectProvider<FileGuard> guards;
    private final TransactionTemplate transaction;

    FilesService(
            FilesQuery query,
            FileLinks links,
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            SchoolClock clock,
            ObjectProvider<FileGuard> guards,
            TransactionTemplate transaction) {
        this.query = query;
        this.links = links;
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
        this.guards = guards;
        this.transaction = transaction;
    }

    @Override
    @Transactional
    public StoredFile put(NewFile file, InputStream content) {
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        long organisation = scope.organisation();
        Instant now = clock.now();
        byte[] piece = read(content);
        String name = FileNames.last(file.name());
        var stored = new StoredFile(
                UUID.randomUUID(),
                file.purpose(),
                name,
                contentType(file, name, piece),
                0,
                account,
                now,
                file.keep() == null ? null : now.plus(file.keep()));
        long most = megabytes("files.file-megabytes");
        long share = megabytes("files.organisation-megabytes");
        long left = share * MEGABYTE - query.used(organisation);
        long id = query.insert(organisation, stored);
        long size = 0;
        for (int number = 0; piece.length > 0; number++) {
            size += piece.length;
            if (size > most * MEGABYTE) {
                throw new Refusal(FilesProblem.TOO_BIG, most);
            }
            if (size > left) {
                throw new Refusal(FilesProblem.QUOTA_FULL, share);
            }
            query.insertPiece(organisation, id, number, piece);
            piece = read(content);
        }
        query.setSize(organisation, id, size);
        // at the end, so that one upload waits for another's last moment only and not for its reading
        query.holdShare(organisation);
        if (query.used(organisation) > share * MEGABYTE) {
            throw new Refusal(FilesProblem.QUOTA_FULL, share);
        }
        var kept = new StoredFile(
                stored.publicId(),
                stored.purpose(),
                name,
                stored.contentType(),
                size,
                account,
                now,
                stored.expiresAt());
        audit.wrote("files.stored", about -> about.persons(persons(kept))
                .fact("file", kept.publicId())
                .fact("purpose", kept.purpose()));
        return kept;
    }

    @Override
    @Transactional(readOnly = true)
    public StoredFile info(UUID publicId) {
        return readable(publicId).file();
    }

    @Override
    public void write(UUID publicId, OutputStream to) {
        FilesQuery.Row row = transaction.execute(status -> readable(publicId));
        StoredFile file = row.file();
        audit.read(
                "files.read",
                about -> about.persons(persons(file)).fact("file", publicId).fact("purpose", file.purpose()));
        long organisation = scope.organisation();
        for (int number = 0; ; number++) {
            int wanted = number;
            List<byte[]> piece = transaction.execute(status -> query.piece(organisation, row.id(), wanted));
            if (piece.isEmpty()) {
                return;
            }
            try {
                to.write(piece.getFirst());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public String link(UUID publicId) {
        readable(publicId);
        return links.sign(scope.organisation(), publicId, access.actor().account());
    }

    @Override
    @Transactional
    public boolean keep(UUID publicId, @Nullable Duration keep) {
        if (query.find(scope.organisation(), publicId, clock.now()).isEmpty()) {
            return false;
        }
        FilesQuery.Row row = changeable(publicId);
        query.setExpiry(
                scope.organisation(),
                row.id(),
                keep == null ? null : clock.now().plus(keep));
        audit.wrote("files.kept", about -> about.fact("file", publicId)
                .fact("purpose", row.file().purpose()));
        return true;
    }

    @Override
    @Transactional
    public void delete(UUID publicId) {
        FilesQuery.Row row = changeable(publicId);
        query.delete(scope.organisation(), row.id());
        audit.wrote("files.deleted", about -> about.fact("file", publicId)
                .fact("purpose", row.file().purpose()));
    }

    private FilesQuery.Row readable(UUID publicId) {
        FilesQuery.Row row =
                query.find(scope.organisation(), publicId, clock.now()).orElseThrow(NotFound::new);
        StoredFile file = row.file();
        boolean may = guard(file).map(guard -> guard.mayRead(file)).orElseGet(() -> own(file));
        if (!may) {
            throw new NotFound();
        }
        return row;
    }

    private FilesQuery.Row changeable(UUID publicId) {
        FilesQuery.Row row =
                query.find(scope.organisation(), publicId, clock.now()).orElseThrow(NotFound::new);
        StoredFile file = row.file();
        boolean may = access.actorIfAny()
                .map(actor -> guard(file)
                        .map(guard -> guard.mayChange(file, actor.account()))
                        .orElseGet(() -> own(file)))
                .orElse(true);
        if (!may) {
            throw new NotFound();
        }
        return row;
    }

    private boolean own(StoredFile file) {
        return access.actorIfAny()
                .map(actor -> file.account() != null && file.account() == actor.account())
                .orElse(false);
    }

    private Set<Long> persons(StoredFile file) {
        return guard(file).map(guard -> guard.persons(file)).orElse(Set.of());
    }

    private Optional<FileGuard> guard(StoredFile file) {
        return guards.stream()
                .filter(guard -> guard.purpose().equals(file.purpose()))
                .findFirst();
    }

    private long megabytes(String rule) {
        return rules.number(rule, directory.today()).longValue();
    }

    private static String contentType(NewFile file, String name, byte[] head) {
        if (head.length == 0) {
            throw new Refusal(FilesProblem.EMPTY);
        }
        if (file.check() == Check.RAW) {
            return FileType.BYTES;
        }
        FileType type = FileType.byName(name).orElseThrow(() -> new Refusal(FilesProblem.TYPE_NOT_ALLOWED));
        String declared = file.declaredType();
        if ((declared != null && !type.mayBeDeclared(declared)) || !type.looksLike(head)) {
            throw new Refusal(FilesProblem.TYPE_DIFFERS);
        }
        return type.contentType();
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
