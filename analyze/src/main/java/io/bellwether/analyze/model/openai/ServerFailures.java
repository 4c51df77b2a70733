package io.bellwether.analyze.model.openai;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.CallFailedException.Fault;
import io.bellwether.runtime.net.ForbiddenAddressException;
import io.bellwether.runtime.net.GuardedClient;
import io.bellwether.runtime.net.RetryAfter;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What the client throws, as one of our faults. Words of the server are not repeated: they may hold the question. */
final class ServerFailures {

    private final Clock clock;

    ServerFailures(Clock clock) {
        this.clock = clock;
    }

    CallFailedException of(OpenAIException failure) {
        if (failure instanceof OpenAIServiceException answer) {
            return of(answer);
        }
        if (failure instanceof OpenAIIoException) {
            return ofNetwork(failure.getCause());
        }
        return new CallFailedException(Fault.BROKEN_ANSWER, "the server's answer is not what the protocol says");
    }

    private CallFailedException of(OpenAIServiceException answer) {
        int status = answer.statusCode();
        return new CallFailedException(
                fault(status),
                "the server answers " + status,
                retryAfter(answer).orElse(null));
    }

    private static Fault fault(int status) {
        return switch (status) {
            case 401, 403, 404 -> Fault.UNUSABLE;
            case 408 -> Fault.TIMED_OUT;
            case 409, 425 -> Fault.SERVER_ERROR;
            case 429 -> Fault.BUSY;
            default -> status >= 500 ? Fault.SERVER_ERROR : status < 400 ? Fault.BROKEN_ANSWER : Fault.REJECTED;
        };
    }

    private Optional<Duration> retryAfter(OpenAIServiceException answer) {
        var now = clock.instant();
        return answer.headers().values("retry-after").stream()
                .findFirst()
                .flatMap(value -> RetryAfter.parse(value, now))
                .map(at -> Duration.between(now, at));
    }

    private static CallFailedException ofNetwork(@Nullable Throwable failure) {
        if (failure instanceof GuardedClient.OutOfTimeException) {
            return new CallFailedException(Fault.TIMED_OUT, "no whole answer within the deadline");
        }
        if (failure instanceof BoundedTransport.TooLarge) {
            return new CallFailedException(Fault.TOO_LARGE, "the answer is larger than allowed");
        }
        if (failure instanceof ForbiddenAddressException) {
            return new CallFailedException(Fault.UNUSABLE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException) {
            return new CallFailedException(Fault.UNREACHABLE, "no connection: " + failure.getMessage());
        }
        if (failure instanceof SocketTimeoutException) {
            return new CallFailedException(Fault.TIMED_OUT, "the server falls silent");
        }
        return new CallFailedException(Fault.BROKEN_ANSWER, "the connection broke off");
    }
}
