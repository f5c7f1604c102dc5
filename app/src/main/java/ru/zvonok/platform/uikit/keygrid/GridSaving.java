package ru.zvonok.platform.uikit.keygrid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role.Seat;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.tenancy.TenantScope;

/** Brings a batch to the page that saves it, in its organisation, and what was saved to everybody who looks on. */
@Service
class GridSaving {

    private final AccessControl access;
    private final TenantScope tenant;
    private final OwnWords texts;
    private final GridLive live;
    private final ObjectProvider<GridPage> pages;

    GridSaving(
            AccessControl access, TenantScope tenant, OwnWords texts, GridLive live, ObjectProvider<GridPage> pages) {
        this.access = access;
        this.tenant = tenant;
        this.texts = texts;
        this.live = live;
        this.pages = pages;
    }

    /** Whether the caller may be in the organisation at all. */
    void enter(long organisation) {
        if (!access.mayEnter(organisation)) {
            throw new NotFound();
        }
    }

    /** The account as the browser knows it. */
    String owner() {
        return access.actorIfAny().map(Actor::account).map(String::valueOf).orElseThrow(NotFound::new);
    }

    /** {@code unsound} are ids of edits that name no cell: refused, they keep the others from nothing. */
    BatchAnswer save(GridAddress address, List<CellEdit> edits, List<UUID> unsound, Locale locale) {
        GridPage page = page(address.kind());
        List<CellAnswer> early = new ArrayList<>();
        for (UUID id : unsound) {
            early.add(new CellAnswer.Refused(id, texts.of(locale, "keygrid.refused.reason"), null));
        }
        Map<UUID, CellEdit> good = new LinkedHashMap<>();
        Set<List<String>> cells = new HashSet<>();
        for (CellEdit edit : edits) {
            if (edit.value().length() > CellEdit.LONGEST) {
                early.add(new CellAnswer.Refused(edit.id(), texts.of(locale, "keygrid.too-long"), null));
            } else if (good.containsKey(edit.id())) {
                early.add(new CellAnswer.Refused(edit.id(), texts.of(locale, "keygrid.reused"), null));
            } else if (cells.add(List.of(edit.row(), edit.column()))) {
                good.put(edit.id(), edit);
            }
        }
        BatchAnswer answer = good.isEmpty()
                ? new BatchAnswer(List.of())
                : tenant.in(address.organisation(), () -> ask(page, address, good, locale));
        live.changed(address, changes(answer, good));
        early.addAll(answer.answers());
        return new BatchAnswer(early, answer.changes());
    }

    private BatchAnswer ask(GridPage page, GridAddress address, Map<UUID, CellEdit> edits, Locale locale) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            // who only looks on from above writes nothing, whatever an organisation's matrix says
            boolean here = access.roles().stream()
                    .anyMatch(role -> role.seat() == Seat.ORGANISATION || role.seat() == Seat.FAMILY);
            return here
                    ? page.save(address, List.copyOf(edits.values()))
                    : all(edits, texts.of(locale, "keygrid.denied"));
        } catch (Denied denied) {
            return all(edits, texts.of(locale, "keygrid.denied"));
        } catch (Refusal refusal) {
            return all(
                    edits,
                    texts.of(
                            locale,
                            refusal.problem().code(),
                            refusal.arguments().toArray()));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private GridPage page(String kind) {
        return pages.stream()
                .filter(page -> page.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static BatchAnswer all(Map<UUID, CellEdit> edits, String reason) {
        return new BatchAnswer(edits.keySet().stream()
                .map(id -> CellAnswer.refused(id, reason, null))
                .toList());
    }

    private static List<CellChange> changes(BatchAnswer answer, Map<UUID, CellEdit> edits) {
        List<CellChange> changes = new ArrayList<>();
        for (CellAnswer one : answer.answers()) {
            CellEdit edit = edits.get(one.edit());
            if (one instanceof CellAnswer.Saved saved && edit != null) {
                changes.add(new CellChange(edit.row(), edit.column(), saved.cell()));
            }
        }
        changes.addAll(answer.changes());
        return changes;
    }
}
