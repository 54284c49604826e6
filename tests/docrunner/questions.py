"""The form of a chapter: every question has an answer first, and evidence in its own section."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from .chapter import Chapter
from .problem import Problem
from .sections import HEADING, Section, prose_lines

FOOTNOTE = re.compile(r"\[\^[\w-]+\](?!:)")
DEFINITION = re.compile(r"^\[\^(?P<id>[\w-]+)\]:")
LIST_OR_BLOCK = re.compile(r"^\s*(?:[-*+]\s|\d+\.\s|\||>|!!!|\?\?\?|===|!\[|\$\$|<)")
LINK_HERE = re.compile(r"\]\(#(?P<id>[\w-]+)\)")
PITFALL = "pitfall-"
CORRECTION = "**正确说法**："
SENTENCE_END = re.compile(r"[。！？](?=\s|$|[^”’）」])")
MAX_SENTENCES = 3


@dataclass(frozen=True)
class Question:
    """A question heading with what stands under it."""

    section: Section
    answer: str
    """First paragraph; empty when there is none."""
    programs: int
    footnotes: int

    @property
    def rests_on_source_alone(self) -> bool:
        """Whether only a citation supports the answer."""
        return self.programs == 0 and self.footnotes > 0


def first_paragraph(lines: list[str]) -> str:
    """Return the first paragraph of plain text in `lines`, or an empty string when something else comes first."""
    paragraph: list[str] = []
    for line in lines:
        if not line.strip():
            if paragraph:
                break
            continue
        if not paragraph and (LIST_OR_BLOCK.match(line) or HEADING.match(line)):
            return ""
        paragraph.append(line.strip())
    return "".join(paragraph)


def check_pitfalls(chapter: Chapter) -> list[Problem]:
    """Return a problem for each entry of 易错点 that has no correction first, or nothing that supports it."""
    problems: list[Problem] = []
    prose = dict(prose_lines(chapter.text, chapter.fences))
    starts = sorted(
        part.fence.start
        for program in chapter.programs
        if not program.norun
        for part in program.parts
    )
    ids = {section.id for section in chapter.sections}
    for section in chapter.sections:
        if not section.id.startswith(PITFALL):
            continue
        own = [
            (number, prose[number])
            for number in range(section.line + 1, section.end + 1)
            if number in prose
        ]
        if not first_paragraph([line for _, line in own]).startswith(CORRECTION):
            problems.append(
                Problem(
                    chapter.path,
                    section.line,
                    f"易错点 {section.title} 的下一段要以 {CORRECTION} 开头",
                )
            )
        links = {match["id"]: number for number, line in own for match in LINK_HERE.finditer(line)}
        problems += [
            Problem(chapter.path, number, f"本页没有 #{name}")
            for name, number in links.items()
            if name not in ids
        ]
        noted = any(FOOTNOTE.search(line) for _, line in own if not DEFINITION.match(line))
        ran = bisect_right(starts, section.end) > bisect_left(starts, section.line)
        if not (ran or noted or links):
            problems.append(
                Problem(
                    chapter.path,
                    section.line,
                    f"易错点 {section.title} 没有证据：要有会运行的例子、脚注，或指向本页的链接",
                )
            )
    return problems


def find_questions(chapter: Chapter) -> list[Question]:
    """Return the questions of a chapter in order."""
    prose = dict(prose_lines(chapter.text, chapter.fences))
    questions = []
    for section in chapter.sections:
        if not section.is_question:
            continue
        own = [prose.get(n, "```") for n in range(section.line + 1, section.end + 1)]
        before_fence = own[: own.index("```")] if "```" in own else own
        ran = [
            p
            for p in chapter.programs
            if not p.norun
            and any(section.line < part.fence.start <= section.end for part in p.parts)
        ]
        notes = sum(len(FOOTNOTE.findall(line)) for line in own if not DEFINITION.match(line))
        questions.append(Question(section, first_paragraph(before_fence), len(ran), notes))
    return questions


def check_questions(chapter: Chapter) -> list[Problem]:
    """Return a problem for each question without answer or evidence, and for footnotes that lead nowhere."""
    problems: list[Problem] = []

    def fault(line: int, message: str) -> None:
        problems.append(Problem(chapter.path, line, message))

    questions = find_questions(chapter)
    for question in questions:
        section = question.section
        if not question.answer:
            fault(section.line, f"问题“{section.title}”没有答案：标题下第一段要直接回答")
        else:
            count = len(SENTENCE_END.findall(question.answer))
            if count > MAX_SENTENCES:
                fault(
                    section.line,
                    f"问题“{section.title}”的答案有 {count} 句，最多 {MAX_SENTENCES} 句，其余放到后面的段落",
                )
        if not question.programs and not question.footnotes:
            fault(
                section.line,
                f"问题“{section.title}”没有证据：自己的小节里要有会运行的例子，或指向原始文献的脚注",
            )
    problems += check_pitfalls(chapter)
    alone = [q for q in questions if q.rests_on_source_alone]
    if len(alone) * 4 > len(questions):
        titles = "、".join(q.section.title for q in alone)
        fault(
            alone[0].section.line,
            f"{len(questions)} 个问题里有 {len(alone)} 个只靠文献，超过四分之一：{titles}",
        )
    prose = prose_lines(chapter.text, chapter.fences)
    defined = {m["id"]: n for n, line in prose if (m := DEFINITION.match(line))}
    used = {
        m[2:-1]: n
        for n, line in reversed(prose)
        if not DEFINITION.match(line)
        for m in FOOTNOTE.findall(line)
    }
    for name, line in used.items():
        if name not in defined:
            fault(line, f"脚注 [^{name}] 没有定义")
    for name, line in defined.items():
        if name not in used:
            fault(line, f"脚注 [^{name}] 没有人引用")
    for image in chapter.images:
        if len(image.alt.strip()) < 4:
            fault(image.line, "图没有说明：在 ![] 里写出图上看得见的事实")
    return problems
