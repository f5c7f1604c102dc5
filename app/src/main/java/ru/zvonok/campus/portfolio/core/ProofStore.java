package ru.zvonok.campus.portfolio.core;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Takes files of entries in and lets them go. */
@Component
class ProofStore {

    private final Files files;
    private final ProofQuery query;
    private final TenantScope scope;

    ProofStore(Files files, ProofQuery query, TenantScope scope) {
        this.files = files;
        this.query = query;
        this.scope = scope;
    }

    List<Proof> of(long entry) {
        return query.of(scope.organisation(), Set.of(entry)).getOrDefault(entry, List.of());
    }

    void change(long entry, List<NewProof> come, Set<UUID> go) {
        List<Proof> before = of(entry);
        long left = before.stream().filter(one -> !go.contains(one.file())).count();
        if (left + come.size() > SaveEntry.MOST_PROOFS) {
            throw new Refusal(PortfolioProblem.PROOFS, SaveEntry.MOST_PROOFS);
        }
        for (Proof proof : before) {
            if (go.contains(proof.file())) {
                drop(entry, proof);
            }
        }
        for (NewProof proof : come) {
            StoredFile stored = files.put(
                    new NewFile(ProofGuard.PURPOSE, proof.name(), null, NewFile.Check.DOCUMENT, null),
                    new ByteArrayInputStream(proof.content()));
            query.add(scope.organisation(), entry, new Proof(stored.publicId(), stored.name(), stored.size()));
        }
    }

    void dropAll(long entry) {
        of(entry).forEach(proof -> drop(entry, proof));
    }

    /** The file first: its guard asks whose entry it belongs to. */
    private void drop(long entry, Proof proof) {
        files.delete(proof.file());
        query.remove(scope.organisation(), entry, proof.file());
    }
}
