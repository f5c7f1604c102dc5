package ru.zvonok.learning.journal.core;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewExemption;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Photographs and scans of the papers by which pupils are exempt. Whoever asks has asked the right. */
@Component
class ExemptionPapers {

    private final Files files;
    private final ExemptionPaperQuery query;
    private final TenantScope scope;

    ExemptionPapers(Files files, ExemptionPaperQuery query, TenantScope scope) {
        this.files = files;
        this.query = query;
        this.scope = scope;
    }

    /** By exemption, each by name; those without any are left out. */
    Map<Long, List<Exemption.Paper>> of(Collection<Long> exemptions) {
        return query.of(scope.organisations(), exemptions);
    }

    List<Exemption.Paper> take(long exemption, List<Paper> papers) {
        if (!papers.isEmpty() && there(exemption).size() + papers.size() > NewExemption.MOST_PAPERS) {
            throw Refusal.at("papers", JournalProblem.TOO_MANY_FILES, NewExemption.MOST_PAPERS);
        }
        List<Exemption.Paper> kept = new ArrayList<>();
        for (Paper paper : papers) {
            StoredFile stored = files.put(
                    new NewFile(ExemptionGuard.PURPOSE, paper.name(), null, NewFile.Check.DOCUMENT, null),
                    new ByteArrayInputStream(paper.content()));
            Exemption.Paper one = new Exemption.Paper(stored.publicId(), stored.name(), stored.size());
            query.add(scope.organisation(), exemption, one);
            kept.add(one);
        }
        return kept;
    }

    /** Only one of that exemption. */
    void remove(long exemption, UUID file) {
        if (there(exemption).stream().noneMatch(paper -> paper.file().equals(file))) {
            throw new NotFound();
        }
        files.delete(file);
    }

    void removeAll(long exemption) {
        there(exemption).forEach(paper -> files.delete(paper.file()));
    }

    private List<Exemption.Paper> there(long exemption) {
        return query.of(List.of(scope.organisation()), Set.of(exemption)).getOrDefault(exemption, List.of());
    }
}
