package ru.zvonok.bench.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import ru.zvonok.bench.measure.WebSession.Answer;
import tools.jackson.databind.json.JsonMapper;

/** An application that reads the diary of a family with a token it was given as any other would be. */
final class DiaryToken {

    private static final String CLIENT = "bench";
    private static final String SECRET = "bench";
    private static final String REDIRECT = "http://127.0.0.1/back";
    private static final String SCOPE = "diary.read";
    private static final String VERIFIER = "b".repeat(64);
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How the application is made known, and that its requests are not counted: the throttle is not what is measured. */
    static final Map<String, String> SETTINGS = Map.of(
            "zvonok.security.clients." + CLIENT + ".secret",
            "{argon2}" + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(SECRET),
            "zvonok.security.clients." + CLIENT + ".redirects",
            REDIRECT,
            "zvonok.security.clients." + CLIENT + ".scopes",
            SCOPE,
            "zvonok.security.api.requests",
            "1000000000");

    private final WebSession line;
    private final Map<String, String> headers;

    private DiaryToken(WebSession line, String token) {
        this.line = line;
        this.headers = Map.of("Authorization", "Bearer " + token);
    }

    /** Signs somebody in, redeems the code, and forgets the session. */
    static DiaryToken of(String address, String login) {
        WebSession session = WebSession.signIn(address, login);
        String question = WebSession.form(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "scope",
                SCOPE,
                "redirect_uri",
                REDIRECT,
                "code_challenge_method",
                "S256",
                "code_challenge",
                challenge()));
        Answer back = session.get("/oauth2/authorize?" + question);
        Matcher code = CODE.matcher(String.valueOf(back.location()));
        if (!code.find()) {
            throw new IllegalStateException("no code for " + login + ": " + back.status());
        }
        WebSession line = WebSession.stranger(address);
        String client = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        Answer given = line.post(
                "/oauth2/token",
                "application/x-www-form-urlencoded",
                WebSession.form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        VERIFIER)),
                Map.of("Authorization", "Basic " + client));
        return new DiaryToken(
                line, JSON.readTree(given.text()).path("access_token").asString());
    }

    /** The answer at a path of the interface for programs. */
    Answer get(String path) {
        return line.get(path, headers);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
