package ru.zvonok.campus.forum.core;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.Message;
import ru.zvonok.campus.forum.Message.Attachment;
import ru.zvonok.campus.forum.Message.Quote;
import ru.zvonok.campus.forum.Message.Removal;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumMessageQuery.Removed;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;

/** Messages as one reader sees them. */
@Component
class ForumMessageReader {

    private final ForumMessageQuery query;
    private final AccountNames names;
    private final Directory directory;
    private final ForumWriters writers;

    ForumMessageReader(ForumMessageQuery query, AccountNames names, Directory directory, ForumWriters writers) {
        this.query = query;
        this.names = names;
        this.directory = directory;
        this.writers = writers;
    }

    /** @param writable whether the reader may write in the topic at all */
    List<Message> shown(Sight sight, List<MessageRow> rows, boolean writable, long lastOfOthers) {
        Set<Long> accounts = new HashSet<>();
        rows.forEach(row -> {
            accounts.add(row.account());
            Long quoted = row.quotedAccount();
            if (quoted != null) {
                accounts.add(quoted);
            }
        });
        Map<Long, String> known = names.names(accounts);
        Map<Long, List<Attachment>> files = query.files(
                sight.organisation(), rows.stream().map(MessageRow::id).toList());
        ZoneId zone = directory.current().zone();
        return rows.stream()
                .map(row -> {
                    boolean mine = row.account() == sight.account();
                    boolean moderates = sight.moderates(row.group());
                    boolean open = row.state() != MessageState.REMOVED || mine || moderates;
                    boolean withFiles = row.state() != MessageState.REMOVED || moderates;
                    return new Message(
                            row.id(),
                            known.getOrDefault(row.account(), ""),
                            row.role(),
                            mine,
                            ForumMessageQuery.local(row.at(), zone),
                            row.edited() == null ? null : ForumMessageQuery.local(row.edited(), zone),
                            row.version(),
                            row.state(),
                            open ? row.text() : "",
                            quote(row, known),
                            withFiles ? files.getOrDefault(row.id(), List.of()) : List.of(),
                            removal(row.removed(), mine || moderates, zone),
                            writable && writers.editable(sight, row, lastOfOthers),
                            row.reported());
                })
                .toList();
    }

    private static @Nullable Quote quote(MessageRow row, Map<Long, String> names) {
        Long quotes = row.quotes();
        Long author = row.quotedAccount();
        if (quotes == null || author == null) {
            return null;
        }
        String text = row.quotedText();
        return new Quote(quotes, names.getOrDefault(author, ""), text == null ? "" : text);
    }

    private static @Nullable Removal removal(@Nullable Removed removed, boolean concerned, ZoneId zone) {
        return removed == null
                ? null
                : new Removal(
                        ForumMessageQuery.local(removed.at(), zone),
                        removed.reason(),
                        concerned ? removed.appeal() : null,
                        concerned ? removed.answer() : null);
    }
}
