package ru.zvonok.platform.uikit.keygrid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;

/**
 * Where key grids send their edits, independent of the page's own connection. Signed-in session and CSRF token as for any
 * page; an organisation out of reach, an unknown kind and a forged page are all the same «не найдено».
 */
@ForSignedIn
@RestController
class KeyGridEndpoint {

    private static final int PROTOCOL = 1;
    private static final int MOST = 500;

    private final GridSaving saving;

    KeyGridEndpoint(GridSaving saving) {
        this.saving = saving;
    }

    /**
     * Who is signed in, so that nobody's edits are sent under another name, and the token to send them with. Of no
     * organisation: the next account at this browser may have no way into the first one's.
     */
    @GetMapping("/grid/session")
    Map<String, String> session(CsrfToken token) {
        return Map.of("owner", saving.owner(), "header", token.getHeaderName(), "token", token.getToken());
    }

    @PostMapping("/o/{organisation}/grid/{kind}/{page}")
    ResponseEntity<Object> save(
            @PathVariable String organisation,
            @PathVariable String kind,
            @PathVariable String page,
            @RequestBody Batch batch,
            Locale locale) {
        long id = Ids.read(organisation).orElseThrow(NotFound::new);
        saving.enter(id);
        if (batch.protocol() != PROTOCOL) {
            return problem(HttpStatus.CONFLICT, "keygrid.reload");
        }
        if (!saving.owner().equals(batch.owner())) {
            return problem(HttpStatus.CONFLICT, "keygrid.other-account");
        }
        if (!GridAddress.valid(kind) || !GridAddress.valid(page)) {
            throw new NotFound();
        }
        if (!batch.answerable()) {
            return problem(HttpStatus.BAD_REQUEST, "keygrid.malformed");
        }
        if (batch.size() > MOST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "keygrid.too-many");
        }
        BatchAnswer answer = saving.save(new GridAddress(id, kind, page), batch.sound(), batch.unsound(), locale);
        return ResponseEntity.ok(Map.of(
                "answers", answer.answers().stream().map(GridWire::answer).toList(),
                "changes", GridWire.changeList(answer.changes())));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }

    /** A batch as a stranger may have written it. */
    record Batch(
            int protocol, @Nullable String owner, @Nullable List<@Nullable Edit> edits) {

        /** Whether each edit can be answered under its id. */
        boolean answerable() {
            return edits != null && edits.stream().allMatch(edit -> edit != null && edit.id() != null);
        }

        int size() {
            return edits == null ? 0 : edits.size();
        }

        List<CellEdit> sound() {
            return all().filter(Edit::sound).map(Edit::cellEdit).toList();
        }

        /** The ids of edits of no cell that can be. */
        List<UUID> unsound() {
            return all().filter(edit -> !edit.sound())
                    .map(Edit::id)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private Stream<Edit> all() {
            return edits == null ? Stream.empty() : edits.stream().filter(Objects::nonNull);
        }
    }

    /** One edit of it. */
    record Edit(
            @Nullable UUID id,
            @Nullable String row,
            @Nullable String column,
            @Nullable String value,
            @Nullable Long version,
            @Nullable String action,
            @Nullable String note) {

        private static final int LONGEST_ID = 120;

        boolean sound() {
            return id != null
                    && row != null
                    && column != null
                    && version != null
                    && shortEnough(row)
                    && shortEnough(column)
                    && (action == null || shortEnough(action))
                    && (note == null || note.length() <= CellAsk.MOST);
        }

        CellEdit cellEdit() {
            if (id == null || row == null || column == null || version == null) {
                throw new IllegalStateException("not checked");
            }
            return new CellEdit(
                    id,
                    row,
                    column,
                    value == null ? "" : plain(value),
                    version,
                    action,
                    note == null ? null : plain(note));
        }

        private static String plain(String text) {
            return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        }

        private static boolean shortEnough(String word) {
            return word.length() <= LONGEST_ID;
        }
    }
}
