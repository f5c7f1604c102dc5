package ru.zvonok.platform.intake.core;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Files on their way in: read first, outside of any transaction, and kept afterwards. */
@Component
class Uploads {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_NAME = 200;

    private final TenantScope scope;
    private final Files files;
    private final IntakeQuery query;
    private final Desk desk;
    private final TransactionTemplate transaction;

    Uploads(TenantScope scope, Files files, IntakeQuery query, Desk desk, TransactionTemplate transaction) {
        this.scope = scope;
        this.files = files;
        this.query = query;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** A file with what each of its filled sheets is taken for. */
    record Read(SourceFile file, Map<Integer, Optional<Mapping>> mappings) {}

    Read read(String fileName, byte[] content) {
        String name = fileName.replaceAll("^.*[/\\\\]", "").strip();
        name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        SourceFile file = FileGate.read(name, content, desk.limits());
        Proposer proposer = transaction.execute(status -> desk.proposer(scope.organisation()));
        Map<Integer, Optional<Mapping>> mappings = new LinkedHashMap<>();
        for (SourceFile.Sheet sheet : file.sheets()) {
            if (!sheet.rows().isEmpty()) {
                mappings.put(sheet.index(), proposer.propose(name, sheet));
            }
        }
        return new Read(file, mappings);
    }

    /** Keeps it with an intake; answers its id. The same content twice is refused. */
    long keep(long intake, Read read, byte[] content) {
        long organisation = scope.organisation();
        SourceFile file = read.file();
        desk.lay(organisation, intake).stream()
                .map(Desk.Laid::file)
                .filter(other -> other.sheets().equals(file.sheets()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(IntakeProblem.FILE_HERE_ALREADY, other.name());
                });
        StoredFile stored = files.put(
                new NewFile(UploadGuard.PURPOSE, file.name(), null, NewFile.Check.RAW, KEPT),
                new ByteArrayInputStream(content));
        long upload = query.insertUpload(
                organisation, intake, file.name(), stored.publicId(), Objects.requireNonNull(stored.expiresAt()));
        read.mappings()
                .forEach((index, mapping) -> query.insertSheet(
                        organisation,
                        intake,
                        upload,
                        index,
                        mapping.map(Mapping::definition).orElse(null),
                        mapping.map(desk::written).orElse(null)));
        return upload;
    }
}
