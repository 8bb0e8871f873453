package org.tickgrid.notifications.alerts;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.notifications.channels.UnwantedException;

/** E-mail by SMTP, where {@code spring.mail.host} names a server, to those alone whom the operator allows. */
@Component
final class Mail {

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final List<String> allowed;

    Mail(ObjectProvider<JavaMailSender> sender, AlertSettings settings) {
        this.sender = sender.getIfAvailable();
        this.from = settings.mailFrom();
        this.allowed = settings.mailTo().stream()
                .map(to -> to.toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean isThere() {
        return sender != null && !allowed.isEmpty();
    }

    void send(String to, AlertDelivery delivery) throws IOException, UnwantedException {
        if (sender == null) {
            throw new UnwantedException("The operator has set up no mail server");
        }
        String address = to.toLowerCase(Locale.ROOT);
        if (!allowed.contains(address) && !allowed.contains(address.substring(address.lastIndexOf('@')))) {
            throw new UnwantedException("The operator does not allow e-mails to this address");
        }
        try {
            sender.send(new Letter(sender.createMimeMessage(), from, to, delivery));
        } catch (MailAuthenticationException e) {
            throw new UnwantedException("The mail server does not accept its user and password");
        } catch (MailException | MessagingException e) {
            throw new IOException(
                    "The mail server did not take it: " + e.getClass().getSimpleName(), e);
        }
    }

    /** The same signal for the same alert is the same letter, however often it is sent. */
    private static final class Letter extends MimeMessage {

        private final String key;

        Letter(MimeMessage empty, String from, String to, AlertDelivery delivery) throws MessagingException {
            super(empty.getSession());
            key = delivery.idempotencyKey();
            setFrom(new InternetAddress(from));
            setRecipient(RecipientType.TO, new InternetAddress(to, true));
            setSubject(Wording.subject(delivery), "UTF-8");
            setText(Wording.text(delivery), "UTF-8");
            setHeader("Idempotency-Key", key);
            setHeader("Auto-Submitted", "auto-generated");
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", '<' + key + "@tickgrid>");
        }
    }
}
