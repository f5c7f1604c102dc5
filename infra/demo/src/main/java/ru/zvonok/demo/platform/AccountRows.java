package ru.zvonok.demo.platform;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Rows;

/** Accounts and grants on their way into the database. */
final class AccountRows {

    private final Book book;
    private final String hash;
    private final Instant made;
    private final Rows accounts;
    private final Rows grants;

    AccountRows(Book book, String hash) {
        this.book = book;
        this.hash = hash;
        this.made = book.day().at(LocalDate.of(book.day().schoolYear(), 8, 31), LocalTime.of(14, 0));
        this.accounts = book.rows(
                "access.account",
                "id",
                "person",
                "created_at",
                "state",
                "login",
                "password",
                "shown_name",
                "activated_at",
                "password_at");
        this.grants = book.rows("access.role_grant", "id", "account_id", "place_id", "place", "role");
    }

    /** @param active whether the slip was already used; else the account waits for its owner */
    long account(UUID person, String login, String name, boolean active) throws SQLException {
        long id = book.ids("access.account_seq").next();
        Instant activated = active ? made : null;
        accounts.add(
                id, person, made, active ? "ACTIVE" : "NEW", login, active ? hash : null, name, activated, activated);
        return id;
    }

    void grant(long account, String place, long placeId, String role) throws SQLException {
        grants.add(book.ids("access.role_grant_seq").next(), account, placeId, place, role);
    }

    void send() throws SQLException {
        book.send(accounts, grants);
    }
}
