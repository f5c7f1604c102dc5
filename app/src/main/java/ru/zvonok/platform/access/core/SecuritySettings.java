package ru.zvonok.platform.access.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secret key of everything that is stored as a digest: codes, known devices
 * @param tokenKey file with the key that signs tokens, made at the first start; empty: a key of this start only
 * @param publicUrl address for people, printed on slips; empty: none is printed
 * @param providers outside sign-in providers, by a short name
 * @param api how often one account's applications may ask
 * @param clients applications that may ask the built-in authorization server for tokens, by client id
 */
@ConfigurationProperties("zvonok.security")
record SecuritySettings(
        @DefaultValue("") String secret,
        @DefaultValue("") String tokenKey,
        @DefaultValue("") String publicUrl,
        @DefaultValue Tries tries,
        @DefaultValue Codes codes,
        @DefaultValue Api api,
        @DefaultValue Map<String, Provider> providers,
        @DefaultValue Map<String, Client> clients) {

    /**
     * How often one may try a password.
     *
     * @param account wrong passwords in a row for one account from one address or device
     * @param accountBack how long until one of them is forgotten
     * @param address wrong passwords for all accounts from one address: a school is one address
     * @param addressBack how long until one of them is forgotten
     * @param anywhere wrong passwords for one account from all addresses and devices it does not know
     * @param anywhereBack how long until one of them is forgotten
     */
    record Tries(
            @DefaultValue("5") int account,
            @DefaultValue("1m") Duration accountBack,
            @DefaultValue("200") int address,
            @DefaultValue("3s") Duration addressBack,
            @DefaultValue("100") int anywhere,
            @DefaultValue("1m") Duration anywhereBack) {}

    /**
     * How often the applications of one account may ask the interface for programs of one node.
     *
     * @param requests at once
     * @param back how long until one of them comes back
     */
    record Api(
            @DefaultValue("120") int requests,
            @DefaultValue("500ms") Duration back) {}

    /** How long a printed code may be used. */
    record Codes(@DefaultValue("30d") Duration valid) {}

    /**
     * An outside provider of sign-in (OpenID Connect).
     *
     * @param title what stands on the button, in Russian
     * @param titleEn the same in English
     * @param issuer address whose {@code /.well-known/openid-configuration} tells the rest, asked at the first use
     * @param personClaim claim that carries the GUID of a person; empty where links are only made by the signed-in
     */
    record Provider(
            String title,
            @DefaultValue("") String titleEn,
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("openid") List<String> scopes,
            @DefaultValue("") String personClaim) {}

    /**
     * A client of the built-in authorization server.
     *
     * @param secret as a hash with its algorithm in braces
     * @param redirects where a person is sent back to; without one it may only ask for tokens that are nobody's
     * @param scopes what it may ask for: {@code openid} to learn who somebody is, the key of an action ({@code diary.read}) to
     *     do that for the person at {@code /api}
     */
    record Client(
            String secret,
            @DefaultValue List<String> redirects,
            @DefaultValue("openid") List<String> scopes) {}
}
