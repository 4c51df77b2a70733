package io.bellwether.analyze.model.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletion;
import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.CallFailedException.Fault;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import io.bellwether.analyze.model.ModelServer;
import io.bellwether.runtime.net.AddressGuard;
import io.bellwether.runtime.net.GuardedResolver;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model behind the OpenAI protocol, asked through the official client, whose own retries are off. How strictly it can be held to a schema is
 * found out with the first call, unless the settings say it, and told in the log. Safe for use by many threads.
 */
public final class OpenAiServer implements ModelServer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiServer.class);

    private final ServerConfig config;
    private final BoundedTransport transport;
    private final OpenAIClient client;
    private final ChatRequest request;
    private final ServerFailures failures;
    private final Object probing = new Object();
    private volatile @Nullable OutputMode mode;

    /** A client that connects with the first call. */
    public OpenAiServer(ServerConfig config, Clock clock) {
        this.config = config;
        this.mode = config.output();
        this.failures = new ServerFailures(clock);
        this.request = new ChatRequest(config);
        var guard = new AddressGuard(config.local(), Set.of(), "analyze.model.local = true permits it");
        this.transport = new BoundedTransport(
                new GuardedResolver(guard, InetAddress::getAllByName), config.deadline(), config.answerBytes());
        this.client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(transport)
                .baseUrl(config.url().toString())
                // The client insists on one; servers without keys do not look.
                .apiKey(config.key().isPresent() ? config.key().reveal() : "none")
                .maxRetries(0)
                .timeout(config.deadline())
                .build());
    }

    @Override
    public ModelAnswer call(ModelQuestion question) {
        return answer(complete(question, mode()));
    }

    /**
     * The strictest output that the server really gives; asks it when that is not known yet.
     *
     * @throws CallFailedException when it cannot be asked
     */
    public OutputMode mode() {
        OutputMode known = mode;
        if (known != null) {
            return known;
        }
        synchronized (probing) {
            known = mode;
            if (known == null) {
                known = new OutputProbe(config.preset().best(), this::complete).find();
                mode = known;
                LOG.atInfo()
                        .addKeyValue("server", config.url().getHost())
                        .addKeyValue("model", config.model())
                        .addKeyValue("output", known.key())
                        .log("the strictest structured output that the server gives");
            }
            return known;
        }
    }

    @Override
    public void close() {
        client.close();
        transport.close();
    }

    private ChatCompletion complete(ModelQuestion question, OutputMode output) {
        try {
            return client.chat().completions().create(request.of(question, output));
        } catch (OpenAIException e) {
            throw failures.of(e);
        }
    }

    private ModelAnswer answer(ChatCompletion completion) {
        try {
            var usage = completion.usage();
            long input = usage.map(counted -> counted.promptTokens()).orElse(0L);
            long output = usage.map(counted -> counted.completionTokens()).orElse(0L);
            if (completion.choices().isEmpty()) {
                throw new CallFailedException(Fault.BROKEN_ANSWER, "the answer holds no choice");
            }
            var choice = completion.choices().get(0);
            String ended = choice._finishReason()
                    .asKnown()
                    .map(reason -> reason.asString())
                    .orElse("stop");
            if (ended.equals("length")) {
                return new ModelAnswer.Truncated(input, output);
            }
            String text = choice.message().content().orElse("");
            if (text.isBlank()) {
                return new ModelAnswer.Failed("the model gives no text (" + shown(ended) + ")", input, output);
            }
            String model = completion._model().asKnown().orElse(config.model());
            return new ModelAnswer.Finished(text, model, input, output);
        } catch (OpenAIException e) {
            throw failures.of(e);
        }
    }

    /** A word of the server on its way into a record. */
    private static String shown(String word) {
        return word.length() > 40 ? word.substring(0, 40) : word;
    }
}
