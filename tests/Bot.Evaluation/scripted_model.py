#!/usr/bin/env python3
"""A scripted stand-in for a language model, behind the OpenAI interface (/v1/chat/completions, streaming).

It reads the numbered passages of the bot's prompt and nothing else. It says nothing about real models: it measures what
the bot loses or gains between a model's output and the reply.

    scripted_model.py PORT                        replies with the sentence that shares most words with the question
    scripted_model.py PORT --oracle FILE[,FILE]   knows the answers: replies with the wanted answer and its evidence
                                                  where the passages hold the evidence, else NONE
    … --mangle RATE                               spoils that share of the lines: a changed letter, a wrong number, no source
"""
import http.server
import json
import random
import re
import sys


def words(text):
    text = re.sub(r"[\u064b-\u065f\u0640\u0670]", "", text)
    text = re.sub("[أإآ]", "ا", text).replace("ى", "ي").replace("ة", "ه")
    return [re.sub("^(وال|بال|ال|و|ب|ل)", "", w) for w in re.findall(r"\w+", text.lower())]


def parts(prompt):
    fence = re.search(r"=====[0-9a-f]{12}=====", prompt).group(0)
    passages = re.findall(r"\[(\d+)\]\n%s\n(.*?)\n%s" % (fence, fence), prompt, re.S)
    fenced = re.findall(r"%s\n(.*?)\n%s" % (fence, fence), prompt, re.S)
    return [(int(n), p) for n, p in passages], fenced[-1]


def squeeze(text):
    return " ".join(re.sub(r"\[\d+\]", "", text).split())


def read(passages, question):
    wanted, best = set(words(question)), (0, None, None)
    for number, passage in passages:
        for sentence in re.split(r"(?<=[.؟!])\s+", passage):
            got = words(sentence)
            score = sum(w in wanted for w in set(got)) / (len(got) + 8) ** .5
            if score > best[0]:
                best = (score, number, sentence)
    return "NONE" if best[1] is None else "%s | [%d] | %s" % (" ".join(best[2].split()[:25]), best[1], best[2])


def recall(passages, question, known):
    item = known.get(question.strip())
    if item is None:
        return read(passages, question)
    for evidence in item["evidence"] + item.get("alt_evidence", []):
        for number, passage in passages:
            if squeeze(evidence) in squeeze(passage):
                many = item.get("match") == "all" or item["kind"] in ("list", "yesno")
                answers = [a.split("|")[0] for a in item["answer"] if not many or a.split("|")[0] in squeeze(passage) or len(a) < 4]
                return "%s | [%d] | %s" % ("، ".join(answers[:4 if many else 1]), number, squeeze(evidence))
    return "NONE"


def mangle(line, rate, dice):
    if "|" not in line or dice.random() >= rate:
        return line
    text, source, quote = line.split(" | ", 2)
    kind = dice.randrange(4)
    if kind == 0:
        at = dice.choice([i for i, c in enumerate(quote) if c.isalpha()])
        return " | ".join((text, source, quote[:at] + "ظ" + quote[at + 1:]))
    return [None, text + " عام 1777 | " + source + " | " + quote, text, text + " | [99] | " + quote][kind]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        prompt = body["messages"][1]["content"]
        if "]\n=====" in prompt:
            passages, question = parts(prompt)
            reply = recall(passages, question, self.server.known)
            reply = mangle(reply, self.server.rate, self.server.dice)
        else:
            reply = re.findall(r"=====[0-9a-f]{12}=====\n(.*?)\n=====", prompt, re.S)[-1]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for i in range(0, len(reply), 40):
            self.event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": reply[i:i + 40]}, "finish_reason": None}]})
        self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self.event({"choices": [], "usage": {"prompt_tokens": len(prompt) // 3, "completion_tokens": len(reply) // 3, "total_tokens": (len(prompt) + len(reply)) // 3}})
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def event(self, part):
        part.update({"id": "c1", "object": "chat.completion.chunk", "created": 1767225600, "model": "scripted"})
        self.wfile.write(b"data: " + json.dumps(part, ensure_ascii=False).encode() + b"\n\n")


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    option = lambda name: sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None
    files = (option("--oracle") or "").split(",")
    lines = [line for file in files if file for line in open(file, encoding="utf-8")]
    server.known = {q["question"].strip(): q for q in map(json.loads, lines)}
    server.rate, server.dice = float(option("--mangle") or 0), random.Random(7)
    server.serve_forever()


if __name__ == "__main__":
    main()
