package ru.zvonok.registry.corrections.core;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.corrections.Correction;
import ru.zvonok.registry.corrections.NewCorrection;

/** Photographs and scans that come with a report; they go some days after all of it is answered. */
@Component
class CorrectionPapers {

    private static final String KEPT = "corrections.paper-days";

    private final Files files;
    private final CorrectionQuery query;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;

    CorrectionPapers(Files files, CorrectionQuery query, TenantScope scope, Directory directory, RegionalRules rules) {
        this.files = files;
        this.query = query;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
    }

    void take(long report, List<NewCorrection.Paper> papers) {
        for (NewCorrection.Paper paper : papers) {
            StoredFile stored = files.put(
                    new NewFile(PaperGuard.PURPOSE, paper.name(), null, NewFile.Check.DOCUMENT, null),
                    new ByteArrayInputStream(paper.content()));
            query.addPaper(scope.organisation(), report, stored.publicId(), stored.name());
        }
    }

    /** All of a report is answered: its papers stay for some days more. */
    void end(long report) {
        LocalDate today = directory.today();
        int days = rules.whole(KEPT, today);
        List<Correction.Paper> papers =
                query.papers(scope.organisation(), Set.of(report), today).getOrDefault(report, List.of());
        papers.forEach(paper -> files.keep(paper.file(), Duration.ofDays(days)));
        if (!papers.isEmpty()) {
            query.papersUntil(scope.organisation(), report, today.plusDays(days - 1L));
        }
    }
}
