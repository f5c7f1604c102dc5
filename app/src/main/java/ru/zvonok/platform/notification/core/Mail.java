package ru.zvonok.platform.notification.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;

/** The installation's mail server, where it has one and knows the address of its own pages. */
@Component
class Mail {

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String pages;
    private final Texts texts;

    Mail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${zvonok.mail.from:}") String from,
            @Value("${zvonok.security.public-url:}") String pages,
            Texts texts) {
        this.sender = host.isBlank() || from.isBlank() || pages.isBlank() ? null : sender.getIfAvailable();
        this.from = from;
        this.pages = pages.endsWith("/") ? pages.substring(0, pages.length() - 1) : pages;
        this.texts = texts;
    }

    boolean possible() {
        return sender != null;
    }

    /**
     * Hands a letter to the server.
     *
     * @param textKey its words, with {@code .subject} its subject
     * @throws MailException when the server does not take it
     */
    void send(String address, String language, String textKey, Object... arguments) {
        Locale locale = "en".equals(language) ? Texts.ENGLISH : Texts.RUSSIAN;
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(address);
        letter.setSubject(texts.get(locale, textKey + ".subject"));
        letter.setText(texts.get(locale, textKey, arguments));
        if (sender != null) {
            sender.send(letter);
        }
    }

    String link(String path) {
        return pages + "/" + path;
    }
}
